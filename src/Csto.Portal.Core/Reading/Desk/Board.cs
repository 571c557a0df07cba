using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>Whose desk it is.</summary>
/// <param name="MayPublish">An editor: reads what others wrote, and answers for what goes out.</param>
/// <param name="MayAdminister">Also answers for the portal's mail.</param>
public sealed record DeskOwner(int UserId, bool MayPublish, bool MayAdminister);

/// <summary>A piece on the desk.</summary>
/// <param name="At">UTC; since when it stands so, or when it goes out.</param>
/// <param name="Who">Whose doing it is; null for the portal itself.</param>
public sealed record BoardItem(int PublicationId, PublicationKind Kind, EditionState State, string Title, DateTime At, string? Who);

/// <summary>Words somebody else spoke last, about a text of mine or in a thread of mine.</summary>
/// <param name="Kind">A rejection is a text that was sent back.</param>
/// <param name="Text">What began the thread.</param>
/// <param name="At">UTC instant of the last words.</param>
/// <param name="Who">Who spoke last; null for the portal and for authors of Word comments.</param>
public sealed record BoardRemark(int Id, RemarkKind Kind, int PublicationId, string Title, string Text, DateTime At, string? Who);

/// <summary>A piece that went out with nobody else having read it.</summary>
/// <param name="At">UTC.</param>
/// <param name="IsMine">Whether the owner of the desk may not be the one to confirm it.</param>
public sealed record BoardUrgency(int PublicationId, int EditionNumber, string Title, string Reason, DateTime At, string? Who, bool IsMine);

/// <summary>A scheduled piece whose last pre-flight found fault.</summary>
/// <param name="At">UTC instant at which it is to go out, or was to.</param>
/// <param name="IsHeld">It will not go out, or did not, until somebody decides.</param>
public sealed record BoardPreflight(int PublicationId, string Title, DateTime At, IReadOnlyList<FieldProblem> Problems, bool IsHeld, bool IsMine);

/// <summary>Everything on one person's desk.</summary>
public sealed record Board
{
    /// <summary>Texts in review that the owner may approve: not those they changed. Longest waiting first.</summary>
    public required IReadOnlyList<BoardItem> ToReview { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<BoardRemark> Remarks { get; init; }

    /// <summary>On everyone's desk until confirmed.</summary>
    public required IReadOnlyList<BoardUrgency> Urgent { get; init; }

    /// <summary>On the desks of editors and of those who made the piece or put it on the schedule.</summary>
    public required IReadOnlyList<BoardPreflight> Preflights { get; init; }

    /// <summary>Handed over by the owner and not out yet.</summary>
    public required IReadOnlyList<BoardItem> Sent { get; init; }

    /// <summary>On the schedule for the rest of the day, in the order of their instants.</summary>
    public required IReadOnlyList<BoardItem> GoesOutToday { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<BoardItem> WentOutToday { get; init; }

    /// <summary>The drafts the owner touched last.</summary>
    public required IReadOnlyList<BoardItem> Drafts { get; init; }

    /// <summary>Letters given up; 0 for who does not answer for them.</summary>
    public required int LettersGivenUp { get; init; }

    /// <summary>How many things wait for the owner, and for nobody else in their place.</summary>
    public int Waiting => ToReview.Count + Remarks.Count + Urgent.Count(u => !u.IsMine) + Preflights.Count + (LettersGivenUp > 0 ? 1 : 0);
}
