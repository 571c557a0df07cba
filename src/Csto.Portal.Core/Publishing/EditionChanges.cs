using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>What differs between two texts, field by field, for the audit trail.</summary>
internal static class EditionChanges
{
    /// <summary>The field under which a text notes that the contact it was to be printed with is gone.</summary>
    public const string DeletedContact = "Контакт для прессы удалён";

    private const int Shown = 300;

    public static IReadOnlyList<FieldChange> Between(EditionContent before, EditionContent after, ReferenceNames names)
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
        Compare("Главная фотография", names.Picture(before.LeadPicture), names.Picture(after.LeadPicture));
        Compare("Картинка для соцсетей", names.Picture(before.SocialPicture), names.Picture(after.SocialPicture));
        Compare("Дата материала", Date(before.PublishedOn), Date(after.PublishedOn));
        Compare("Адрес", before.Slug, after.Slug);
        Compare("Кто выступил", names.Person(before.SpeakerId), names.Person(after.SpeakerId));
        Compare("Вид выступления", InRussian(before.SpeechType), InRussian(after.SpeechType));
        Compare("Повод", before.Occasion, after.Occasion);
        Compare("Место", before.Place, after.Place);
        Compare("День выступления", Date(before.DeliveredOn), Date(after.DeliveredOn));
        Compare("Контакт для прессы", names.Contact(before.PressContactId), names.Contact(after.PressContactId));
        if (before.KeptFooter != after.KeptFooter)
            changes.Add(new("Подпись пресс-службы", before.KeptFooter?.Name, after.KeptFooter?.Name));
        Compare("Правка", InRussian(before.Significance), InRussian(after.Significance));
        Compare("Что изменилось", before.ChangeNote, after.ChangeNote);
        Compare("Персоны", names.PersonsOf(before), names.PersonsOf(after));
        Compare("Темы", names.TopicsOf(before), names.TopicsOf(after));
        Compare("Государства", names.MemberStatesOf(before), names.MemberStatesOf(after));
        return changes;
    }

    private static string? Shorten(string? text) => text?.Length > Shown ? PlainText.Excerpt(text, Shown) : text;

    private static string Length(string text) => Plural.Of(text.Length, "знак", "знака", "знаков");

    private static string? Date(DateOnly? date) => date is { } day ? RussianDates.Short(day) : null;

    public static string InRussian(PublicationKind kind) => kind switch
    {
        PublicationKind.News => "новость",
        PublicationKind.Speech => "выступление",
        PublicationKind.Statement => "заявление",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string? InRussian(ChangeSignificance? significance) => significance switch
    {
        null => null,
        ChangeSignificance.Minor => "мелкая",
        ChangeSignificance.Major => "важная",
        _ => throw new ArgumentOutOfRangeException(nameof(significance), significance, null),
    };

    private static string? InRussian(SpeechType? type) => type switch
    {
        null => null,
        SpeechType.Transcript => "стенограмма",
        SpeechType.PreparedText => "подготовленный текст",
        SpeechType.Greeting => "приветствие",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
