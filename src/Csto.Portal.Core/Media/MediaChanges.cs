using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>Writes what is said of a file into its card, and says what that changed.</summary>
internal static class MediaChanges
{
    public static IReadOnlyList<FieldChange> Apply(MediaAsset asset, MediaDetails details)
    {
        var before = MediaDetails.Of(asset);
        asset.Alt = details.Alt;
        asset.IsDecorative = details.IsDecorative;
        asset.Caption = details.Caption;
        asset.Credit = details.Credit;
        asset.TakenOn = details.TakenOn;
        asset.Place = details.Place;
        (string Name, string Before, string After)[] fields =
        [
            ("Описание", before.Alt, details.Alt),
            ("Украшение", YesNo(before.IsDecorative), YesNo(details.IsDecorative)),
            ("Подпись", before.Caption, details.Caption),
            ("Автор", before.Credit, details.Credit),
            ("Дата съёмки", Day(before.TakenOn), Day(details.TakenOn)),
            ("Место", before.Place, details.Place),
        ];
        return [.. fields.Where(f => f.Before != f.After).Select(f => new FieldChange(f.Name, f.Before, f.After))];
    }

    private static string YesNo(bool value) => value ? "да" : "нет";

    private static string Day(DateOnly? day) => day is { } known ? RussianDates.Short(known) : "";
}
