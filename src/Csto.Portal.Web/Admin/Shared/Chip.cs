using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
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

    /// <summary>Readers see it, and nobody but who wrote it has read it.</summary>
    public static Chip Unconfirmed => new("Срочно, ждёт подтверждения", "chip--urgent");

    /// <summary>A translation whose original has had a major change since.</summary>
    public static Chip Behind => new("Отстал от оригинала", "chip--urgent");

    /// <summary>Of what is not in Russian.</summary>
    private static Chip Foreign(string language) => new(language.ToUpperInvariant(), "chip--old");

    /// <summary>Over the editor: the text in the form, then what readers see.</summary>
    public static IEnumerable<Chip> Of(Workpiece piece)
    {
        yield return piece.Text switch
        {
            { State: EditionState.Draft, Number: var number } => Of(EditionState.Draft) with { Text = $"Черновик {number}" },
            { State: EditionState.Scheduled, Course.ScheduledFor: { } at } => Scheduled(at),
            { State: var state } => Of(state),
        };
        if (piece is { IsInWork: true, WithdrawnAt: not null })
            yield return Of(EditionState.Withdrawn);
        if (piece.Live is { Course.AwaitsConfirmation: true })
            yield return Unconfirmed;
        if (piece.Language != Publication.Russian)
            yield return Foreign(piece.Language);
        if (piece.IsBehind)
            yield return Behind;
    }

    private static Chip Scheduled(DateTime at)
    {
        var moscow = MoscowTime.ToMoscow(at);
        return Of(EditionState.Scheduled) with { Text = string.Create(CultureInfo.InvariantCulture, $"Запланировано на {moscow:dd.MM}, {RussianDates.Time(moscow)}") };
    }

    public static IEnumerable<Chip> Of(DeskItem item)
    {
        if (item.Visibility == Visibility.Live)
            yield return Of(item.WithdrawnAt is null ? EditionState.Live : EditionState.Withdrawn);
        if (item.Visibility == Visibility.Gone)
            yield return Of(EditionState.Unpublished);
        if (item.AwaitsConfirmation)
            yield return Unconfirmed;
        if (item is { State: EditionState.Draft, Visibility: not Visibility.Hidden })
            yield return new("Есть правки", "chip--draft");
        else if (item is { State: EditionState.Scheduled, ScheduledFor: { } at })
            yield return Scheduled(at);
        else if (item.IsInWork || item.Visibility == Visibility.Hidden)
            yield return Of(item.State);
        if (item.Language != Publication.Russian)
            yield return Foreign(item.Language);
        if (item.IsBehind)
            yield return Behind;
    }
}
