using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>What makes a text storable, and what makes it fit to publish; every reason why not is returned at once.</summary>
public static class EditionRules
{
    /// <summary>Reasons why the text cannot be stored even as a draft. A draft may be incomplete, never beyond the limits.</summary>
    public static IReadOnlyList<FieldProblem> ForDraft(EditionContent content)
    {
        var problems = new List<FieldProblem>();
        AtMost(problems, nameof(content.Title), content.Title, Limits.Title, "Заголовок");
        AtMost(problems, nameof(content.Lead), content.Lead, Limits.Lead, "Лид");
        AtMost(problems, nameof(content.Body), content.Body, Limits.Body, "Текст");
        AtMost(problems, nameof(content.Occasion), content.Occasion, Limits.Occasion, "Повод");
        AtMost(problems, nameof(content.ChangeNote), content.ChangeNote, Limits.Explanation, "Что изменилось");
        AtMost(problems, nameof(content.Place), content.Place, Limits.Place, "Место");
        if (content.Slug is { } slug && !Slug.IsValid(slug))
            problems.Add(new(nameof(content.Slug), $"В адресе допустимы строчные латинские буквы, цифры и одиночные дефисы, не более {Limits.Slug} знаков. Исправьте адрес или оставьте поле пустым: адрес составится из заголовка."));
        NotAFile(problems, nameof(content.LeadPicture), content.LeadPicture);
        NotAFile(problems, nameof(content.SocialPicture), content.SocialPicture);
        TooEarly(problems, nameof(content.PublishedOn), content.PublishedOn);
        TooEarly(problems, nameof(content.DeliveredOn), content.DeliveredOn);
        return problems;
    }

    /// <summary>Reasons why readers who have seen the publication cannot be shown this text of it: they have to be told what changed.</summary>
    public static IReadOnlyList<FieldProblem> ForChange(EditionContent content) => content switch
    {
        { Significance: null } =>
            [new(nameof(content.Significance), "Материал уже опубликован. Выберите, какая это правка: мелкая или важная.")],
        { Significance: ChangeSignificance.Major, ChangeNote: null or "" } =>
            [new(nameof(content.ChangeNote), "Правка важная: напишите, что изменилось. Это увидят читатели под текстом.")],
        _ => [],
    };

    /// <summary>Reasons why the text cannot be with readers on a day (a calendar date in Moscow).</summary>
    public static IReadOnlyList<FieldProblem> ForPublication(EditionContent content, PublicationKind kind, DateOnly today)
    {
        var problems = new List<FieldProblem>(ForDraft(content));
        if (content.Title.Length == 0)
            problems.Add(new(nameof(content.Title), "Нет заголовка. Напишите заголовок."));
        if (content.Lead.Length == 0)
            problems.Add(new(nameof(content.Lead), "Нет лида. Напишите первый абзац: он показывается в списках."));
        if (content.PublishedOn is null)
            problems.Add(new(nameof(content.PublishedOn), "Нужна дата. Укажите дату материала."));
        else if (content.PublishedOn > today)
            problems.Add(new(nameof(content.PublishedOn), $"Дата материала позже дня выхода, {RussianDates.Short(today)} по московскому времени. Исправьте дату или запланируйте выход."));
        if (kind == PublicationKind.Speech)
            AddSpeechProblems(problems, content, today);
        return problems;
    }

    private static void AddSpeechProblems(List<FieldProblem> problems, EditionContent content, DateOnly today)
    {
        if (content.SpeakerId is null)
            problems.Add(new(nameof(content.SpeakerId), "Не указано, кто выступил. Выберите персону."));
        if (content.SpeechType is null)
            problems.Add(new(nameof(content.SpeechType), "Не указан вид выступления. Выберите: стенограмма, подготовленный текст или приветствие."));
        if (content.DeliveredOn > today)
            problems.Add(new(nameof(content.DeliveredOn), "День выступления позже дня выхода. Исправьте дату."));
        if (content.DeliveredOn > content.PublishedOn)
            problems.Add(new(nameof(content.DeliveredOn), "День выступления позже даты материала. Исправьте одну из дат."));
    }

    private static void AtMost(List<FieldProblem> problems, string field, string? value, int limit, string name)
    {
        if (value?.Length > limit)
            problems.Add(new(field, $"{name}: {Plural.Of(value.Length, "знак", "знака", "знаков")}, допустимо не больше {limit}. Сократите."));
    }

    private static void NotAFile(List<FieldProblem> problems, string field, string? reference)
    {
        if (reference is not null && !MediaReferences.IsReference(reference))
            problems.Add(new(field, $"Это не номер файла: в нём от {MediaAsset.KeyDigits} до 64 цифр и букв от a до f. Выберите картинку из медиатеки или скопируйте номер с её карточки."));
    }

    private static void TooEarly(List<FieldProblem> problems, string field, DateOnly? date)
    {
        if (date < Limits.EarliestDate)
            problems.Add(new(field, $"Дата раньше {RussianDates.Short(Limits.EarliestDate)}, дня подписания Договора о коллективной безопасности. Исправьте дату."));
    }
}
