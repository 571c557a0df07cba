using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>One field of two texts, word by word.</summary>
/// <param name="Segments">From the first text to the second; a field too long to compare has its two texts whole.</param>
public sealed record ComparedField(string Label, IReadOnlyList<DiffSegment> Segments)
{
    public bool Differs => Segments.Any(s => s.Kind != DiffKind.Same);

    /// <summary>The words themselves, not what surrounds them.</summary>
    public bool IsText => Label is Versus.Headline or Versus.Lead or Versus.Body;

    public IEnumerable<DiffSegment> Before => Segments.Where(s => s.Kind != DiffKind.Added);

    public IEnumerable<DiffSegment> After => Segments.Where(s => s.Kind != DiffKind.Removed);
}

/// <summary>Two texts of one piece side by side.</summary>
/// <param name="ChangedBy">Who saved the first; null for the portal itself.</param>
/// <param name="ChangedAt">When, UTC.</param>
public sealed record Versus(IReadOnlyList<ComparedField> Fields, string? ChangedBy, DateTime ChangedAt)
{
    /// <summary>Beyond this many characters in both texts together words are not matched one by one: it would take seconds.</summary>
    private const int LongestCompared = 200_000;

    public const string Headline = "Заголовок";
    public const string Lead = "Лид";
    public const string Body = "Текст";
    public const string Picture = "Главная фотография";
    public const string SocialPicture = "Картинка для соцсетей";

    public static IReadOnlyList<ComparedField> Compare(EditionContent before, EditionContent after, EditorChoices choices) =>
    [
        .. Describe(before, choices).Zip(Describe(after, choices), (b, a) => new ComparedField(a.Label, Words(b.Text, a.Text)))
            .Where(f => f.Segments.Count > 0),
    ];

    internal static IReadOnlyList<DiffSegment> Words(string before, string after)
    {
        if (before == after)
            return before.Length == 0 ? [] : [new(DiffKind.Same, before)];
        if (before.Length + after.Length <= LongestCompared)
            return TextDiff.Words(before, after);
        return [new(DiffKind.Removed, before), new(DiffKind.Added, after)];
    }

    private static IEnumerable<(string Label, string Text)> Describe(EditionContent content, EditorChoices choices)
    {
        yield return (Headline, content.Title);
        yield return (Lead, content.Lead);
        yield return (Body, content.Body.ReplaceLineEndings("\n"));
        yield return (Picture, choices.PictureName(content.LeadPicture));
        yield return (SocialPicture, choices.PictureName(content.SocialPicture));
        yield return ("Дата материала", content.PublishedOn is { } day ? RussianDates.Short(day) : "");
        yield return ("Адрес", content.Slug ?? "");
        yield return ("Кто выступил", Names(choices.Persons, content.SpeakerId is { } speaker ? [speaker] : []));
        yield return ("Вид выступления", content.SpeechType is { } type ? Shared.Words.Of(type) : "");
        yield return ("Повод", content.Occasion ?? "");
        yield return ("Место", content.Place ?? "");
        yield return ("День выступления", content.DeliveredOn is { } delivered ? RussianDates.Short(delivered) : "");
        yield return ("Правка", content.Significance is { } significance ? Shared.Words.Of(significance) : "");
        yield return ("Что изменилось", content.ChangeNote ?? "");
        yield return ("Персоны", Names(choices.Persons, content.MentionIds));
        yield return ("Темы", Names(choices.Topics, content.TopicIds));
        yield return ("Государства", Names(choices.MemberStates, content.MemberStateIds));
        yield return ("Контакт для прессы", content.KeptFooter is { } footer
            ? $"{footer.Name} (как напечатано)"
            : choices.Contacts.FirstOrDefault(c => c.Id == content.PressContactId)?.Name ?? "");
    }

    private static string Names(IEnumerable<Choice> all, IReadOnlyCollection<int> ids) =>
        string.Join(", ", all.Where(c => ids.Contains(c.Id)).Select(c => c.Name));
}
