using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.Core.Media.Variants;

/// <summary>The temporary files of one making; they go with it.</summary>
/// <param name="vips">Works on them.</param>
/// <param name="start">How the paths of all begin.</param>
internal sealed class Bench(Vips vips, string start) : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.GetDirectoryName(start)!).FullName;
    private readonly HashSet<string> used = [];

    public string PathOf(string name)
    {
        used.Add(name);
        return $"{start}.{name}";
    }

    /// <summary>For the program, which works in their folder.</summary>
    public string NameOf(string name) => Path.GetFileName(PathOf(name));

    /// <summary>Twice, should it fail: a machine short of memory for a moment must not look like a broken picture.</summary>
    /// <exception cref="UnfitFileException">It failed both times.</exception>
    public async Task RunAsync(VipsRun run, CancellationToken cancellationToken, params string[] arguments)
    {
        if (!await vips.RunAsync(folder, arguments, run, cancellationToken) && !await vips.RunAsync(folder, arguments, run, cancellationToken))
            throw new UnfitFileException(PictureCopies.Undecodable);
    }

    public void Dispose()
    {
        foreach (var name in used)
            File.Delete($"{start}.{name}");
    }
}
