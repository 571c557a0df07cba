using System.Text.RegularExpressions;
using System.Xml.Linq;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Localization;

/// <summary>One resource file of public words, as it stands in the repository.</summary>
internal sealed partial record ResourceFile(string Feature, string? Language, IReadOnlyDictionary<string, string> Words)
{
    private static readonly string Folder = Repository.Path("src", "Csto.Portal.Web", "Localization");

    public string Name => Language is null ? $"{Feature}.resx" : $"{Feature}.{Language}.resx";

    public static IReadOnlyList<ResourceFile> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.resx").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Neutral, that is Russian.</summary>
    public static IEnumerable<ResourceFile> Neutral => All.Where(file => file.Language is null);

    /// <summary>Every language that some file is translated into.</summary>
    public static IEnumerable<string> Languages => All.Select(file => file.Language).OfType<string>().Distinct();

    /// <summary>What has to be the same in every language: numbered parts, and which of them are links.</summary>
    public static string Parts(string words) => string.Join(' ', Holes().Matches(words).Select(m => m.Value[0] == ']' ? m.Value + ")" : m.Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The forms of a counted sentence by category; null for any other.</summary>
    public static Dictionary<string, string>? Forms(string words) => Categories().IsMatch(words)
        ? words.Split('|').Select(form => form.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim())
        : null;

    private static ResourceFile Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).Split('.');
        var words = XDocument.Load(path).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
        return new(name[0], name.ElementAtOrDefault(1), words);
    }

    [GeneratedRegex(@"(\]\()?\{\d\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Holes();

    [GeneratedRegex("^(zero|one|two|few|many|other): ", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Categories();
}
