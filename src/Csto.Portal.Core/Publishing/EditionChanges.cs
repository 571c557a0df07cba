using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>What differs between two texts, field by field, for the audit trail.</summary>
internal static class EditionChanges
{
    /// <summary>The field under which a text notes that the contact it was to be printed with is gone.</summary>
    public const string DeletedContact = "Контакт для прессы удалён";

    private const int Shown = 300;

    public static IReadOnlyList<FieldChange> Between(EditionContent before, EditionContent after)
    {
        var changes = new List<FieldChange>();
        void Compare(string field, string? from, string? to)
        {
            if (!string.Equals(from, to, StringComparison.Ordinal))
                changes.Add(new(field, Shorten(from), Shorten(to)));
        }

        Compare("Заголовок", before.Title, after.Title);
        Compare("Лид", before.Lead, after.Lead);
        if (before.Body != after.Body)
            changes.Add(new("Текст", Length(before.Body), Length(after.Body)));
        Compare("Дата материала", Date(before.PublishedOn), Date(after.PublishedOn));
        Compare("Адрес", before.Slug, after.Slug);
        Compare("Кто выступил", Number(before.SpeakerId), Number(after.SpeakerId));
        Compare("Вид выступления", before.SpeechType?.ToString(), after.SpeechType?.ToString());
        Compare("Повод", before.Occasion, after.Occasion);
        Compare("Место", before.Place, after.Place);
        Compare("День выступления", Date(before.DeliveredOn), Date(after.DeliveredOn));
        Compare("Контакт для прессы", Number(before.PressContactId), Number(after.PressContactId));
        Compare("Подпись пресс-службы", before.KeptFooter?.Name, after.KeptFooter?.Name);
        Compare("Персоны", List(before.MentionIds), List(after.MentionIds));
        Compare("Темы", List(before.TopicIds), List(after.TopicIds));
        Compare("Государства", List(before.MemberStateIds), List(after.MemberStateIds));
        return changes;
    }

    private static string? Shorten(string? text) => text?.Length > Shown ? PlainText.Excerpt(text, Shown) : text;

    private static string Length(string text) => Plural.Of(text.Length, "знак", "знака", "знаков");

    private static string? Date(DateOnly? date) => date is { } day ? RussianDates.Short(day) : null;

    private static string? Number(int? id) => id is { } number ? $"№ {number.ToString(CultureInfo.InvariantCulture)}" : null;

    private static string? List(IdSet ids) => ids.Count == 0 ? null : string.Join(", ", ids.Select(id => Number(id)));
}
