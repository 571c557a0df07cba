using System.Globalization;

namespace Csto.Portal.Core.Search.Indexing;

/// <summary>
/// A node's own folder for its index: the first numbered one that no other process holds. A lock of the operating system says so and ends with the process,
/// so that the next start finds the same index again.
/// </summary>
internal sealed class IndexPlace : IDisposable
{
    private const string Lock = "lock";
    private const string Wish = "reindex";
    private const int Most = 64;
    private readonly FileStream _held;

    private IndexPlace(string folder, FileStream held) => (Folder, _held) = (folder, held);

    public string Folder { get; }

    /// <summary>Index files in it, whole or not.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*.db").Order(StringComparer.Ordinal)];

    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static IndexPlace Take(string root)
    {
        for (var number = 1; number <= Most; number++)
        {
            var folder = Path.Combine(root, number.ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            if (TryHold(folder) is { } held)
                return new(folder, held);
        }

        throw new IOException($"All {Most} places in {root} are taken.");
    }

    /// <summary>Asks the nodes that run now to make their indexes anew.</summary>
    /// <returns>How many were asked.</returns>
    public static int AskOthers(string root)
    {
        if (!Directory.Exists(root))
            return 0;
        var asked = 0;
        foreach (var folder in Directory.EnumerateDirectories(root))
        {
            using var held = TryHold(folder);
            if (held is not null)
                continue;
            File.WriteAllText(Path.Combine(folder, Wish), "");
            asked++;
        }

        return asked;
    }

    /// <summary>Whether somebody asked for a new index.</summary>
    public bool IsWished => File.Exists(Path.Combine(Folder, Wish));

    /// <inheritdoc cref="IsWished"/>
    /// <remarks>From now on nobody did.</remarks>
    public bool TakeWish()
    {
        if (!IsWished)
            return false;
        File.Delete(Path.Combine(Folder, Wish));
        return true;
    }

    public string NewFile() => Path.Combine(Folder, Guid.CreateVersion7().ToString("N") + ".db");

    /// <summary>Removes index files but one; what cannot be removed now is removed at the next start.</summary>
    public void Clear(string? except)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.db*").Where(file => except is null || !file.StartsWith(except, StringComparison.Ordinal)))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody still reads it.
            }
        }
    }

    public void Dispose() => _held.Dispose();

    private static FileStream? TryHold(string folder)
    {
        try
        {
            return new(Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, Lock)))
        {
            return null;
        }
    }
}
