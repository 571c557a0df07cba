using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Remarks;

/// <summary>A remark as it was typed, with the passage it was selected on.</summary>
public sealed record RemarkForm
{
    public string? RemarkText { get; init; }

    public string? Quote { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public Passage? Passage => string.IsNullOrWhiteSpace(Quote) ? null : new(Quote, Prefix ?? "", Suffix ?? "");
}

/// <summary>Everything that was said about a piece.</summary>
public sealed record RemarksPage : DeskPage
{
    public required Workpiece Piece { get; init; }

    public required IReadOnlyList<RemarkThread> Threads { get; init; }

    public required RemarkForm Form { get; init; }

    /// <summary>The thread that has room for an answer; null for none.</summary>
    public int? Answering { get; init; }

    public string? AnswerText { get; init; }

    public override string Title => "Замечания";

    public override string Section => DeskLinks.Publications;

    public int Open => Threads.Count(t => t.IsOpen);

    public ThreadView View(RemarkThread thread) =>
        new(thread, Piece.Id, thread.EditionNumber != Piece.Text.Number, Answering == thread.Id ? AnswerText ?? "" : null);
}

/// <param name="OfOtherEdition">It was said about an edition other than the one an editor sees now.</param>
/// <param name="AnswerText">What stands in the room for an answer; null where there is none.</param>
public sealed record ThreadView(RemarkThread Thread, int PublicationId, bool OfOtherEdition, string? AnswerText)
{
    public Chip? Chip => Thread switch
    {
        { Kind: RemarkKind.Rejection, IsOpen: true } => new("Возвращено", "chip--need"),
        { Kind: RemarkKind.Rejection } => new("Возвращено", "chip--old"),
        { Kind: RemarkKind.WordComment } => new("Из файла Word", "chip--old"),
        { Kind: RemarkKind.ArchiveGap } => new("Из архива", "chip--old"),
        { Kind: RemarkKind.System } => new("Портал", "chip--old"),
        _ => null,
    };
}

/// <summary>The remarks beside the text: what is open, whichever edition it was said about, and what was resolved of this one.</summary>
public sealed record RemarksPane(int PublicationId, int EditionNumber, IReadOnlyList<RemarkThread> Threads)
{
    /// <summary>Of a request: the pane alone is wanted; of an answer: this is it.</summary>
    public const string Header = "X-Remarks";

    public IEnumerable<ThreadView> Open => Threads.Where(t => t.IsOpen).Select(View);

    public IReadOnlyList<ThreadView> Resolved => [.. Threads.Where(t => !t.IsOpen && t.EditionNumber == EditionNumber).Select(View)];

    public int OpenCount => Threads.Count(t => t.IsOpen);

    public static async Task<RemarksPane> ReadAsync(RemarkReader reader, Workpiece piece, CancellationToken cancellationToken) =>
        new(piece.Id, piece.Text.Number, await reader.ListAsync(piece.Id, piece.Text.Content, cancellationToken));

    private ThreadView View(RemarkThread thread) => new(thread, PublicationId, thread.EditionNumber != EditionNumber, null);
}
