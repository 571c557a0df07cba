using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>A live publication with its whole text, for those who read many at once: feeds and programs.</summary>
/// <param name="Key">The same in every portal and for good, whatever becomes of title and address.</param>
/// <param name="Language">Of the text, an IETF tag.</param>
/// <param name="Sequence">The order within the day, newest highest.</param>
/// <param name="Page">As its page shows it, without its neighbours and without who answers today instead of the printed contact.</param>
/// <param name="Media">The photographs and videos its text shows.</param>
/// <param name="Text">Plain text, paragraphs parted by blank lines.</param>
public sealed record LivePiece(
    Guid Key, string Language, PublicationAddress Address, long Sequence, PublicationPage Page, PieceMedia Media, string Text)
{
    public ListCursor Cursor => new(Address.PublishedOn, Sequence);

    /// <summary>UTC instant at which what readers see last changed.</summary>
    public DateTime ChangedAt => Page.LastChangedAt ?? Page.FirstLiveAt!.Value;

    /// <summary>UTC instant of a change after the first publication; null where there was none.</summary>
    public DateTime? CorrectedAt => Page.LastChangedAt > Page.FirstLiveAt ? Page.LastChangedAt : null;

    /// <summary>
    /// UTC. A piece that came out on the day it is dated has the instant of that; an older one only its day, which is said as a midnight in Moscow.
    /// </summary>
    public DateTime DatedAt => Page.FirstLiveAt is { } first && MoscowTime.DateOf(first) == Address.PublishedOn
        ? first
        : MoscowTime.ToUtc(Address.PublishedOn.ToDateTime(TimeOnly.MinValue));

    /// <summary>What the last major change changed; null where there was none.</summary>
    public string? ChangeNote => Page.Editions is [{ Number: > 1 } last, ..] ? last.ChangeNote : null;
}

/// <summary>Which pieces are asked for. What is null asks for nothing.</summary>
/// <param name="Language">Of the text, an IETF tag.</param>
public sealed record PieceFilter(string Language)
{
    public PublicationKind? Kind { get; init; }

    /// <summary>The first dateline.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last dateline.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who speaks or is mentioned.</summary>
    public int? PersonId { get; init; }

    public int? TopicId { get; init; }
}
