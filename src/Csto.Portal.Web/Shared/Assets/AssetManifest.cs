using System.Collections.Frozen;
using System.Text.Json;

namespace Csto.Portal.Web.Shared;

/// <summary>The addresses of built styles, scripts and fonts, read once at start from <c>wwwroot/assets/manifest.json</c>.</summary>
public sealed class AssetManifest
{
    /// <summary>Files under this path carry a hash of their content in the name and may be cached for ever.</summary>
    public const string BasePath = "/assets/";

    private readonly FrozenDictionary<string, string> _names;

    /// <exception cref="CannotStartException">The assets were not built.</exception>
    public AssetManifest(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("assets/manifest.json");
        if (!file.Exists)
            throw new CannotStartException(
                "Оформление портала не собрано: нет файла wwwroot/assets/manifest.json. Соберите проект без SkipAssets=true.");
        using var stream = file.CreateReadStream();
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of a built file, e.g. <c>site.css</c>, <c>site.ts</c> or <c>literata-russian.woff2</c>.</summary>
    /// <exception cref="ArgumentException">No such file was built.</exception>
    public string Path(string name) =>
        _names.TryGetValue(name, out var file)
            ? BasePath + file
            : throw new ArgumentException($"The assets have no file «{name}»; built are: {string.Join(", ", _names.Keys)}.", nameof(name));
}
