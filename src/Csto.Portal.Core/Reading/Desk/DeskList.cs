using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>What stands at the beginning of a publication's life, at its middle and at its end, as the press office sorts it.</summary>
public enum DeskState
{
    /// <summary>Never live, still being written.</summary>
    Draft = 1,

    /// <summary>In work without a dateline: «нужна дата».</summary>
    Undated = 2,

    /// <summary>Live or gone, with an edition in work beside: «есть правки».</summary>
    Edited = 3,

    Live = 4,

    Gone = 5,

    /// <summary>Never live and thrown away; can be brought back.</summary>
    Bin = 6,

    /// <summary>Waits to be read by somebody else; live before or not.</summary>
    InReview = 7,

    /// <summary>Read by somebody else, not with readers yet.</summary>
    Approved = 8,

    /// <summary>Goes live by itself.</summary>
    Scheduled = 9,

    /// <summary>Readers see it under a notice that it no longer holds.</summary>
    Withdrawn = 10,

    /// <summary>The old site showed pictures or videos here that the import could not bring.</summary>
    Lacking = 11,

    /// <summary>A translation whose original has had a major change since it was published.</summary>
    Behind = 12,
}

/// <summary>Which publications the press office wants to see. Without a state: all but the bin.</summary>
public sealed record DeskFilter
{
    public PublicationKind? Kind { get; init; }

    public DeskState? State { get; init; }

    /// <summary>Words of the title in any order, whatever their case and ё.</summary>
    public string? Text { get; init; }

    /// <summary>First day of the dateline.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the dateline.</summary>
    public DateOnly? To { get; init; }

    public bool IsEmpty => this == new DeskFilter();
}

/// <summary>A publication in the list of the press office, by the edition an editor would open.</summary>
/// <param name="PublishedOn">The dateline the edition asks for; null: «нужна дата».</param>
/// <param name="State">The edition's state.</param>
/// <param name="ScheduledFor">UTC instant at which it goes live by itself; null where it waits for none.</param>
/// <param name="WithdrawnAt">UTC; null where what readers see holds.</param>
/// <param name="AwaitsConfirmation">What readers see went out urgently and waits for a second pair of eyes.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">Null for the portal itself.</param>
/// <param name="StartedBy">Whose draft it is: who began the edition; null for the portal itself.</param>
/// <param name="Language">Of the text.</param>
/// <param name="IsBehind">A translation whose original has had a major change since.</param>
public sealed record DeskItem(
    int Id,
    int EditionId,
    PublicationKind Kind,
    Visibility Visibility,
    EditionState State,
    DateTime? ScheduledFor,
    DateTime? WithdrawnAt,
    bool AwaitsConfirmation,
    string Title,
    DateOnly? PublishedOn,
    string? Speaker,
    DateTime ChangedAt,
    string? ChangedBy,
    string? StartedBy,
    string Language = Publication.Russian,
    bool IsBehind = false)
{
    public bool IsInWork => State.IsInWork();

    public DeskCursor Cursor => new(ChangedAt, EditionId);
}

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record DeskList(IReadOnlyList<DeskItem> Items, DeskCursor? Next);

/// <summary>How many publications are in each state.</summary>
/// <param name="Fresh">In work and never live, whatever the state.</param>
public sealed record DeskCounts(
    int Fresh, int Drafts, int InReview, int Approved, int Scheduled, int Undated, int Edited, int Live, int Withdrawn, int Gone, int Bin, int Lacking, int Behind)
{
    /// <summary>Without the bin.</summary>
    public int All => Fresh + Live + Gone;

    public int Of(DeskState? state) => state switch
    {
        DeskState.Draft => Drafts,
        DeskState.InReview => InReview,
        DeskState.Approved => Approved,
        DeskState.Scheduled => Scheduled,
        DeskState.Withdrawn => Withdrawn,
        DeskState.Undated => Undated,
        DeskState.Edited => Edited,
        DeskState.Live => Live,
        DeskState.Gone => Gone,
        DeskState.Lacking => Lacking,
        DeskState.Behind => Behind,
        DeskState.Bin => Bin,
        _ => All,
    };
}

/// <summary>The place in the list after which the next page begins. Written <c>ticks-id</c>.</summary>
/// <param name="ChangedAt">UTC.</param>
public sealed record DeskCursor(DateTime ChangedAt, int EditionId)
{
    public static DeskCursor? Parse(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var edition)
            ? new DeskCursor(new DateTime(at, DateTimeKind.Utc), edition)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ChangedAt.Ticks}-{EditionId}");
}
