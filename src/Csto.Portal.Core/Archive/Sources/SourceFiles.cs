namespace Csto.Portal.Core.Archive.Sources;

/// <param name="Path">Where to read it.</param>
/// <param name="Name">What to call it in the report: the path as given, with what lies below it.</param>
/// <param name="Refusal">Set where the file or folder cannot even be opened.</param>
public sealed record SourceFile(string Path, string Name, Refusal? Refusal = null)
{
    /// <summary>The folder that was named to be imported, or that of a file named outright: nothing outside it is opened for the page's sake.</summary>
    public string Root { get; init; } = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
}

/// <summary>
/// Lists the files below the paths given, folders in full depth, by name (ordinal), so that every run meets them in one order.
/// A file met twice is listed once. Inside folders, names that begin with a dot are passed over, and so are pictures and videos, which pages bring
/// along; a file named outright never is.
/// </summary>
public static class SourceFiles
{
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths)
    {
        var walk = new Walk();
        foreach (var path in paths)
            walk.From(path);

        return walk.Found;
    }

    private static readonly HashSet<string> Beside =
        new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg", ".ico", ".mp4", ".webm", ".flv", ".css", ".js" };

    private sealed class Walk
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        private string _root = "";

        public List<SourceFile> Found { get; } = [];

        public void From(string path)
        {
            var whole = Path.GetFullPath(path);
            _root = Directory.Exists(whole) ? whole : Path.GetDirectoryName(whole) ?? whole;
            Visit(whole, path, []);
        }

        public void Visit(string path, string name, HashSet<string> open)
        {
            try
            {
                var target = Resolve(path);
                if (target is DirectoryInfo)
                {
                    Enter(target.FullName, name, open);
                }
                else if (target is null)
                {
                    Found.Add(new(path, name, new FileInfo(path).LinkTarget is null ? Refusal.NotFound : Refusal.BrokenLink));
                }
                else if (_seen.Add(target.FullName))
                {
                    Found.Add(new(path, name) { Root = _root });
                }
            }
            catch (UnauthorizedAccessException)
            {
                Found.Add(new(path, name, Refusal.Unreadable));
            }
            catch (IOException error)
            {
                // The system reports a link to itself as "too many levels"; .NET gives it no type of its own.
                Found.Add(new(path, name, IsLink(path) ? Refusal.LinkLoop : Refusal.Io(error.Message)));
            }
        }

        private void Enter(string path, string name, HashSet<string> open)
        {
            if (open.Contains(path))
            {
                Found.Add(new(path, name, Refusal.LinkLoop));
                return;
            }

            if (!_seen.Add(path))
                return;

            var entries = Directory.GetFileSystemEntries(path);
            Array.Sort(entries, StringComparer.Ordinal);
            open.Add(path);
            foreach (var entry in entries.Where(e => !Path.GetFileName(e).StartsWith('.') && !Beside.Contains(Path.GetExtension(e))))
                Visit(entry, Path.Combine(name, Path.GetFileName(entry)), open);

            open.Remove(path);
        }

        private static FileSystemInfo? Resolve(string path)
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            var target = info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true);
            return target is { Exists: true } ? target : null;
        }

        private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
    }
}
