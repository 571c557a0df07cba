using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin;

/// <summary>A state in a word.</summary>
/// <param name="Modifier">The class that colours it.</param>
public sealed record Chip(string Text, string Modifier)
{
    public static Chip Of(EditionState state) => state switch
    {
        EditionState.Draft => new("Черновик", "chip--draft"),
        EditionState.InReview => new("На проверке", "chip--review"),
        EditionState.Approved => new("Утверждено", "chip--approved"),
        EditionState.Scheduled => new("Запланировано", "chip--scheduled"),
        EditionState.Withdrawn => new("Отозвано", "chip--gone"),
        EditionState.Live => new("Опубликовано", "chip--live"),
        EditionState.Superseded => new("Заменено", "chip--old"),
        EditionState.Unpublished => new("Снято", "chip--gone"),
        EditionState.Discarded => new("В корзине", "chip--old"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static IEnumerable<Chip> Of(DeskItem item)
    {
        if (item.Visibility == Visibility.Live)
            yield return Of(EditionState.Live);
        if (item.Visibility == Visibility.Gone)
            yield return Of(EditionState.Unpublished);
        if (item.IsInWork)
            yield return item.Visibility == Visibility.Hidden ? Of(EditionState.Draft) : new("Есть правки", "chip--draft");
        else if (item.Visibility == Visibility.Hidden)
            yield return Of(EditionState.Discarded);
    }
}
