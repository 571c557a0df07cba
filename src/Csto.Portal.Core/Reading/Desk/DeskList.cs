using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>What stands at the beginning of a publication's life, at its middle and at its end, as the press office sorts it.</summary>
public enum DeskState
{
    /// <summary>Never live, in work.</summary>
    Draft = 1,

    /// <summary>In work without a dateline: «нужна дата».</summary>
    Undated = 2,

    /// <summary>Live or gone, with an edition in work beside: «есть правки».</summary>
    Edited = 3,

    Live = 4,

    Gone = 5,

    /// <summary>Never live and thrown away; can be brought back.</summary>
    Bin = 6,
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
/// <param name="IsInWork">Whether an edition is in work.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">Null for the portal itself.</param>
public sealed record DeskItem(
    int Id,
    int EditionId,
    PublicationKind Kind,
    Visibility Visibility,
    bool IsInWork,
    string Title,
    DateOnly? PublishedOn,
    string? Speaker,
    DateTime ChangedAt,
    string? ChangedBy)
{
    public DeskCursor Cursor => new(ChangedAt, EditionId);
}

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record DeskList(IReadOnlyList<DeskItem> Items, DeskCursor? Next);

/// <summary>How many publications are in each state.</summary>
public sealed record DeskCounts(int Drafts, int Undated, int Edited, int Live, int Gone, int Bin)
{
    /// <summary>Without the bin.</summary>
    public int All => Drafts + Live + Gone;

    public int Of(DeskState? state) => state switch
    {
        DeskState.Draft => Drafts,
        DeskState.Undated => Undated,
        DeskState.Edited => Edited,
        DeskState.Live => Live,
        DeskState.Gone => Gone,
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
