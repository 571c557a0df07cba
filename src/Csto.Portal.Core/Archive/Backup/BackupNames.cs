namespace Csto.Portal.Core.Archive.Backup;

/// <summary>The entries of a backup, which is a ZIP: <c>manifest.json</c>, <c>SHA256SUMS</c>, a file of rows for each table, the media files.</summary>
internal static class BackupNames
{
    public const string Manifest = "manifest.json";

    /// <summary>As <c>sha256sum -c</c> reads it, so that a backup can be looked through without a portal.</summary>
    public const string Sums = "SHA256SUMS";

    private const string Database = "database/";
    private const string Media = "media/";

    /// <summary>Rows that mean nothing in another place or at another time: who is signed in, who looks at what, which nodes run.</summary>
    public static readonly IReadOnlySet<string> LeftOut = new HashSet<string>(StringComparer.Ordinal) { "UserSessions", "EditorPresences", "PortalNodes", "GenerationStarts" };

    public static string Table(string table) => $"{Database}{table}.jsonl";

    /// <param name="place">Of <see cref="Places"/>.</param>
    /// <param name="sha256">Of the original.</param>
    public static string File(string place, string sha256) => $"{Media}{place}/{sha256[..2]}/{sha256[2..]}";

    public static bool IsFile(string name) => name.StartsWith(Media, StringComparison.Ordinal);

    /// <summary>What <see cref="File"/> made the name of.</summary>
    /// <exception cref="BrokenBackupException">It made no such name.</exception>
    public static (string Place, string Sha256) Parse(string name)
    {
        if (name.Split('/') is ["media", var place, { Length: 2 } shelf, { Length: 62 } rest]
            && Places.All.Contains(place) && (shelf + rest).All(char.IsAsciiHexDigitLower))
            return (place, shelf + rest);
        throw new BrokenBackupException($"в ней лишний файл «{name}»");
    }
}

/// <summary>The folders of the media store that a backup has: what cannot be made again from anything else.</summary>
internal static class Places
{
    public const string Originals = "originals";
    public const string Public = "public";
    public const string Thumbs = "thumbs";

    public static readonly string[] All = [Originals, Public, Thumbs];
}
