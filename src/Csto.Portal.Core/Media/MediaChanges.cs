using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>Writes what is said of a file into its card, and says what that changed.</summary>
internal static class MediaChanges
{
    /// <param name="asset">The card, with its persons where these are given.</param>
    /// <param name="details">What is said of the file now.</param>
    /// <param name="persons">Who is in it; null leaves them as they are.</param>
    public static IReadOnlyList<FieldChange> Apply(MediaAsset asset, MediaDetails details, IReadOnlyList<Person>? persons = null)
    {
        var before = MediaDetails.Of(asset);
        var personsBefore = Names(asset.Persons);
        if (persons is not null)
        {
            asset.Persons.RemoveAll(person => !persons.Contains(person));
            asset.Persons.AddRange(persons.Except(asset.Persons));
        }

        asset.Alt = details.Alt;
        asset.IsDecorative = details.IsDecorative;
        asset.Caption = details.Caption;
        asset.Author = details.Author;
        asset.Credit = details.Credit;
        asset.EnglishAlt = details.EnglishAlt;
        asset.EnglishCaption = details.EnglishCaption;
        asset.EnglishCredit = details.EnglishCredit;
        asset.TakenOn = details.TakenOn;
        asset.Place = details.Place;
        (string Name, string Before, string After)[] fields =
        [
            ("Описание", before.Alt, details.Alt),
            ("Украшение", YesNo(before.IsDecorative), YesNo(details.IsDecorative)),
            ("Подпись", before.Caption, details.Caption),
            ("Автор", before.Author, details.Author),
            ("Правообладатель", before.Credit, details.Credit),
            ("Описание по-английски", before.EnglishAlt, details.EnglishAlt),
            ("Подпись по-английски", before.EnglishCaption, details.EnglishCaption),
            ("Правообладатель по-английски", before.EnglishCredit, details.EnglishCredit),
            ("Дата съёмки", Day(before.TakenOn), Day(details.TakenOn)),
            ("Место", before.Place, details.Place),
            ("Персоны", personsBefore, Names(asset.Persons)),
        ];
        return [.. fields.Where(f => f.Before != f.After).Select(f => new FieldChange(f.Name, f.Before, f.After))];
    }

    private static string Names(IEnumerable<Person> persons) => string.Join(", ", persons.OrderBy(person => person.SortName, StringComparer.Ordinal).Select(person => person.Name));

    private static string YesNo(bool value) => value ? "да" : "нет";

    private static string Day(DateOnly? day) => day is { } known ? RussianDates.Short(known) : "";
}
