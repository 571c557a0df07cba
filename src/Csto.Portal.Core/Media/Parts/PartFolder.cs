using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Parts;

/// <summary>What is known of an upload in parts.</summary>
/// <param name="Owner">The account that began it and alone may go on.</param>
internal sealed record PartNote(int Owner, string Name, long Size)
{
    /// <summary>What the file was found to be, once it was looked at whole; asked for again when the answer was lost on its way.</summary>
    public DoneNote? Done { get; init; }
}

/// <param name="Problem">Why it was not taken; null where it was.</param>
internal sealed record DoneNote(int MediaId, string Sha256, MediaKind Kind, bool WasThere, string? Warning, string? Problem)
{
    public static DoneNote Of(MediaOutcome outcome) => outcome switch
    {
        MediaOutcome.Added added => new(added.Id, added.Sha256, added.Kind, added.WasThere, added.Warning, null),
        MediaOutcome.Refused refused => new(0, "", default, false, null, string.Join(' ', refused.Problems.Select(problem => problem.Message))),
        _ => throw new ArgumentException("A file is taken or refused.", nameof(outcome)),
    };

    public MediaOutcome ToOutcome() => Problem is { } problem
        ? new MediaOutcome.Refused("", problem)
        : new MediaOutcome.Added(MediaId, Sha256, Kind, WasThere) { Warning = Warning };
}

/// <summary>
/// The folder of one upload: <c>note</c> says what it is, <c>data</c> holds what has come, <c>lock</c> is held by the request at work. It lies in the
/// media folder, so that whichever node the next part reaches can go on.
/// </summary>
internal sealed class PartFolder(string path)
{
    private const string LockName = "lock";

    public string Data => Path.Combine(path, "data");

    public long Offset => new FileInfo(Data) is { Exists: true } data ? data.Length : 0;

    /// <summary>UTC instant at which something of it was last written.</summary>
    public DateTime TouchedAt => new DirectoryInfo(path).EnumerateFiles().Select(file => file.LastWriteTimeUtc)
        .DefaultIfEmpty(Directory.GetLastWriteTimeUtc(path)).Max();

    private string NotePath => Path.Combine(path, "note");

    public PartNote? ReadNote()
    {
        try
        {
            return JsonSerializer.Deserialize<PartNote>(File.ReadAllText(NotePath));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Written beside and renamed: another node reads the old note or the new one.</summary>
    public void WriteNote(PartNote note)
    {
        Directory.CreateDirectory(path);
        var temporary = $"{NotePath}.{Guid.NewGuid():N}";
        File.WriteAllText(temporary, JsonSerializer.Serialize(note));
        File.Move(temporary, NotePath, overwrite: true);
    }

    /// <summary>False while another request, of this node or another, holds it. The system lets go of it when a process ends.</summary>
    public bool TryLock([NotNullWhen(true)] out IDisposable? held)
    {
        held = null;
        try
        {
            held = new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException) when (File.Exists(Path.Combine(path, LockName)))
        {
            return false;
        }
    }

    public void Delete()
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody else did.
        }
    }
}
