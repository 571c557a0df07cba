namespace Csto.Portal.Core.Archive.Sources;

/// <param name="Path">Where to read it.</param>
/// <param name="Name">What to call it in the report: the path as given, with what lies below it.</param>
/// <param name="Refusal">Set where the file or folder cannot even be opened.</param>
public sealed record SourceFile(string Path, string Name, Refusal? Refusal = null);

/// <summary>
/// Lists the files below the paths given, folders in full depth, by name (ordinal), so that every run meets them in one order.
/// A file met twice is listed once. Inside folders, names that begin with a dot are passed over; a file named outright never is.
/// </summary>
public static class SourceFiles
{
    public static IReadOnlyList<SourceFile> Find(IEnumerable<string> paths)
    {
        var walk = new Walk();
        foreach (var path in paths)
            walk.Visit(Path.GetFullPath(path), path, []);

        return walk.Found;
    }

    private sealed class Walk
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<SourceFile> Found { get; } = [];

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
                    Found.Add(new(path, name));
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
            foreach (var entry in entries.Where(e => !Path.GetFileName(e).StartsWith('.')))
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
