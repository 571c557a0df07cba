using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>Every state of a piece, newest first, to compare and to bring back.</summary>
/// <param name="Query">What was picked already.</param>
/// <param name="Picked">States that were picked on another page of the list.</param>
public sealed record StatesPage(Workpiece Piece, StatePage List, StatesQuery Query, IReadOnlyList<StateItem> Picked) : DeskPage
{
    /// <summary>In <see cref="StatesQuery"/>: the text readers see.</summary>
    public const string Live = "live";

    public override string Title => "Состояния";

    public override string Section => DeskLinks.Publications;

    public bool IsFirst => Query.Before is null;

    /// <summary>What stands in the editor now.</summary>
    public bool IsCurrent(StateItem item) => IsFirst && List.Items.Count > 0 && List.Items[0].Id == item.Id;

    /// <summary>When, in Moscow, and by whom.</summary>
    public static string NameOf(StateItem item)
    {
        var at = MoscowTime.ToMoscow(item.SavedAt);
        return $"{RussianDates.Short(DateOnly.FromDateTime(at))}, {RussianDates.Time(at)}, {item.SavedBy ?? "Портал"}";
    }

    public static string MannerOf(StateItem item) => item.Manner switch
    {
        SaveManner.Manual => "Сохранено вручную",
        SaveManner.Autosave => "Автосохранение",
        SaveManner.Merge => $"Соединено: {Plural.Of(item.Joined, "чужая правка", "чужие правки", "чужих правок")}",
        SaveManner.Restored => "Возвращено",
        SaveManner.Imported => "Импорт",
        SaveManner.Found => "Как было до правки",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Manner, null),
    };
}

/// <summary>The query of the list.</summary>
/// <param name="Before">The number of the state before which the page begins.</param>
/// <param name="From">The state picked as the older: its number or <see cref="StatesPage.Live"/>.</param>
/// <param name="To">The state picked as the newer.</param>
public sealed record StatesQuery(long? Before, string? From, string? To);

/// <summary>Two states by words.</summary>
public sealed record StateComparisonPage(Workpiece Piece, string Before, string After, IReadOnlyList<ComparedField> Fields) : DeskPage
{
    public override string Title => "Сравнение состояний";

    public override string Section => DeskLinks.Publications;

    public bool Differs => Fields.Any(f => f.Differs);
}
