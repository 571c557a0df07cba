using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Bulk;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Bulk;

/// <summary>What is to be done, and what would happen.</summary>
public sealed record NewBulkPage(BulkForm Form, BulkRequest Request, BulkPreview Preview, IReadOnlyList<Choice> Topics, IReadOnlyList<Choice> Sections) : DeskPage
{
    public override string Title => BulkWords.Of(Request.Action);

    public override string Section => DeskLinks.Publications;

    public string Chosen => Plural.Of(Preview.Items.Count, "материал", "материала", "материалов");

    /// <summary>Whether the page says what would happen.</summary>
    public bool IsSummed => Preview.Items.Count > 0 && Preview.Items[0].Effect is not null;

    public string Summed => IsSummed && !Request.NeedsExplanation ? Request.TargetId?.ToString(CultureInfo.InvariantCulture) ?? "" : "";

    public int Changing => Preview.Count(BulkItemState.Changed);
}

public sealed record BulkResultPage(BulkResult Result, DateTime Now) : DeskPage
{
    public override string Title => BulkWords.Of(Summary.Action, Summary.TargetName);

    public override string Section => DeskLinks.Publications;

    public BulkSummary Summary => Result.Summary;

    public int Waiting => Summary.UndoneAt is null ? Summary.Counts.Of(BulkItemState.Waiting) : Summary.Counts.Of(BulkItemState.Changed);

    public int Dealt => Summary.Counts.All - Waiting;

    public DateTime LastDay => Summary.At + BulkRunner.UndoLasts;

    public bool MayUndo => Summary.UndoneAt is null && Summary.Counts.Of(BulkItemState.Changed) > 0 && Now <= LastDay;

    /// <summary>What became of all, in one sentence.</summary>
    public string InWords => string.Join(", ", new[]
    {
        (BulkItemState.Changed, "изменено"), (BulkItemState.Undone, "отменено"), (BulkItemState.NotUndone, "не отменено"),
        (BulkItemState.Unchanged, "без изменений"), (BulkItemState.Refused, "не вышло"), (BulkItemState.Waiting, "ждёт очереди"),
    }.Where(s => Summary.Counts.Of(s.Item1) > 0).Select(s => $"{s.Item2} {Summary.Counts.Of(s.Item1)}"));
}

public sealed record BulkListPage(IReadOnlyList<BulkSummary> Operations, bool IsFirst) : DeskPage
{
    public override string Title => "Групповые действия";

    public override string Section => DeskLinks.Publications;

    public IEnumerable<BulkSummary> Shown => Operations.Take(BulkReader.PageSize);

    public int? Next => Operations.Count > BulkReader.PageSize ? Operations[BulkReader.PageSize - 1].Id : null;
}

/// <summary>Nothing was ticked.</summary>
public sealed record NothingChosenPage : DeskPage
{
    public override string Title => "Ничего не выбрано";

    public override string Section => DeskLinks.Publications;
}

/// <summary>What became of a piece, as a chip.</summary>
public static class BulkChip
{
    public static Chip Of(BulkItemState state, bool before = false) => state switch
    {
        BulkItemState.Waiting => new("Ждёт очереди", "chip--draft"),
        BulkItemState.Changed => new(before ? "Изменится" : "Изменено", "chip--live"),
        BulkItemState.Unchanged => new("Без изменений", "chip--old"),
        BulkItemState.Refused => new(before ? "Нельзя" : "Не вышло", "chip--need"),
        BulkItemState.Undone => new("Отменено", "chip--old"),
        BulkItemState.NotUndone => new("Не отменено", "chip--need"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
