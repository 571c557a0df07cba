using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

public sealed record EditionsPage(Workpiece Piece, IReadOnlyList<HistoryItem> Items) : DeskPage
{
    public bool MayPublish { get; init; }

    /// <summary>The draft that would come back from the bin; null where there is none or another is in work.</summary>
    public HistoryItem? Restorable => Piece.IsInWork ? null : Items.FirstOrDefault(i => i.State == EditionState.Discarded);

    public override string Title => "Редакции";

    public override string Section => DeskLinks.Publications;
}

/// <summary>Two editions, one of them live.</summary>
public sealed record ComparisonPage(Workpiece Piece, EditionText Before, EditionText After, IReadOnlyList<ComparedField> Fields) : DeskPage
{
    public override string Title => "Сравнение";

    public override string Section => DeskLinks.Publications;

    public bool Differs => Fields.Any(f => f.Differs);

    public static string Name(EditionText text) => $"№ {text.Number}: {Chip.Of(text.State).Text.ToLowerInvariant()}";
}
