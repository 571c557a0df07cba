using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The filters of the list as the address has them.</summary>
public sealed record ListQuery
{
    public string? Text { get; init; }

    /// <summary>As addresses name it: <c>news</c>, <c>speeches</c>, <c>statements</c>.</summary>
    public string? Kind { get; init; }

    public string? State { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Before { get; init; }

    public string? Said { get; init; }

    public DeskFilter Read(List<FieldProblem> problems) => new()
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        Kind = PublicationAddress.KindOf(Kind ?? ""),
        State = StateTab.All.FirstOrDefault(t => t.Word == State)?.State,
        From = DateField.Read(From, nameof(From), problems),
        To = DateField.Read(To, nameof(To), problems),
    };

    public string Address(string? state, string? before = null) => DeskLinks.With(
        DeskLinks.Publications, ("text", Text), ("kind", Kind), ("state", state), ("from", From), ("to", To), ("before", before));
}

/// <summary>One state the list can be narrowed to.</summary>
/// <param name="Word">As the address has it; null for all.</param>
public sealed record StateTab(string? Word, string Text, DeskState? State)
{
    public static readonly IReadOnlyList<StateTab> All =
    [
        new(null, "Все", null),
        new("draft", "Черновики", DeskState.Draft),
        new("review", "На проверке", DeskState.InReview),
        new("approved", "Утверждены", DeskState.Approved),
        new("scheduled", "Запланированы", DeskState.Scheduled),
        new("undated", "Нужна дата", DeskState.Undated),
        new("edited", "Есть правки", DeskState.Edited),
        new("live", "Опубликованы", DeskState.Live),
        new("withdrawn", "Отозваны", DeskState.Withdrawn),
        new("gone", "Сняты", DeskState.Gone),
        new("bin", "В корзине", DeskState.Bin),
        new("lacking", "Не хватает снимков", DeskState.Lacking),
        new("behind", "Отстал от оригинала", DeskState.Behind),
    ];
}

public sealed record ListPage : DeskPage
{
    public required ListQuery Query { get; init; }

    public required DeskFilter Filter { get; init; }

    public required DeskCounts Counts { get; init; }

    public required DeskList List { get; init; }

    public override string Title => "Материалы";

    public override string Section => DeskLinks.Publications;

    /// <summary>The counts are of everything: beside a narrower list they would mislead.</summary>
    public bool CountsApply => (Filter with { State = null }).IsEmpty;

    public bool IsFirst => Query.Before is null;

    /// <summary>How many the filters find; up to <see cref="DeskReader.CountedUpTo"/>, and one more where there are more.</summary>
    public required int Found { get; init; }

    public string FoundInWords => !CountsApply && Found > DeskReader.CountedUpTo ? $"больше {DeskReader.CountedUpTo}" : Digits.Grouped(Found);

    /// <summary>Whether the reader may change several at once, and not only export them.</summary>
    public required bool MayChange { get; init; }
}
