using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

public enum CheckState
{
    Ready,

    /// <summary>May go out so; somebody should have seen it.</summary>
    Warning,

    /// <summary>Cannot go out so.</summary>
    Blocking,
}

/// <summary>When a text is looked at, and what readers know of it.</summary>
/// <param name="Today">Moscow's calendar.</param>
/// <param name="WasLive">Readers have seen the piece before.</param>
public sealed record CheckOccasion(DateOnly Today, bool WasLive);

/// <summary>One line of «Перед выходом».</summary>
/// <param name="Field">The field of the form it concerns; null for the whole.</param>
/// <param name="Address">The page on which it is mended, where that is another one.</param>
public sealed record Check(CheckState State, string Text, string? Field = null, string? Address = null)
{
    /// <summary>Pictures that are being made ready for pages: a script keeps the words up to date.</summary>
    public IReadOnlyList<int> Pictures { get; init; } = [];

    /// <summary>What is wrong with the files the piece shows.</summary>
    public static IEnumerable<Check> Of(IEnumerable<MediaProblem> problems) => problems.Select(problem => new Check(
        CheckState.Warning, problem.Message, problem.Field, problem.AssetId is { } id ? DeskLinks.MediaCard(id) : null) { Pictures = problem.Waiting });

    /// <param name="content">The text as it would be stored.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="problems">Every reason why it could not go out.</param>
    /// <param name="choices">What there is to choose from.</param>
    /// <param name="deletedContact">The name of a contact that was chosen for it and is deleted; null where there was none.</param>
    /// <param name="occasion">When.</param>
    public static IReadOnlyList<Check> Of(
        EditionContent content,
        PublicationKind kind,
        IReadOnlyList<FieldProblem> problems,
        EditorChoices choices,
        string? deletedContact,
        CheckOccasion occasion)
    {
        var checks = problems.Select(PublicationForm.InForm).Select(p => new Check(CheckState.Blocking, p.Message, p.Field)).ToList();
        AddReady(checks, "Заголовок и лид на месте", nameof(content.Title), nameof(content.Lead));
        if (occasion.WasLive)
            AddReady(checks, "Сказано, какая это правка", nameof(content.Significance), nameof(content.ChangeNote));
        if (content.PublishedOn > occasion.Today && !checks.Exists(c => c.Field == nameof(content.PublishedOn)))
            checks.Add(new(CheckState.Warning, $"Дата материала впереди: {RussianDates.Short(content.PublishedOn.Value)}. Выход нужно запланировать на этот день или позже", nameof(content.PublishedOn)));
        AddReady(checks, "Дата материала указана", nameof(content.PublishedOn));
        AddReady(checks, "Адрес свободен", nameof(content.Slug));
        if (kind == PublicationKind.Speech)
            AddReady(checks, "Указано, кто и как выступил", nameof(content.SpeakerId), nameof(content.SpeechType), nameof(content.DeliveredOn));
        if (Contact(checks, content, choices, deletedContact) is { } contact)
            checks.Add(contact);
        checks.AddRange(OfBody(content));
        return [.. checks.OrderByDescending(c => c.State)];
    }

    private static void AddReady(List<Check> checks, string words, params string[] fields)
    {
        if (!checks.Exists(c => fields.Contains(c.Field)))
            checks.Add(new(CheckState.Ready, words));
    }

    private static Check? Contact(List<Check> checks, EditionContent content, EditorChoices choices, string? deleted)
    {
        const string Place = nameof(PublicationForm.Contact);
        if (checks.Exists(c => c.Field == Place))
            return null;
        if (content.KeptFooter is not null)
            return new(CheckState.Ready, "Подпись пресс-службы остаётся, как напечатана");
        if (deleted is not null)
            return new(CheckState.Warning, $"Контакт «{deleted}», выбранный раньше, удалён: выберите другой", Place);
        if (choices.Contacts.FirstOrDefault(c => c.Id == content.PressContactId) is not { } contact)
            return new(CheckState.Warning, "Контакт для прессы не выбран: подписи под материалом не будет", Place);
        return contact.IsValid
            ? new(CheckState.Ready, "Контакт для прессы действует")
            : new(CheckState.Warning, $"Контакт «{contact.Name}» сегодня не действует", Place);
    }

    private static IEnumerable<Check> OfBody(EditionContent content)
    {
        const string Place = nameof(PublicationForm.Body);
        if (content.Body.Length > MarkdownRenderer.MaxLength)
            yield break;
        if (string.IsNullOrWhiteSpace(content.Body))
        {
            yield return new(CheckState.Warning, "Текста нет: на странице будет только лид", Place);
            yield break;
        }

        var rendered = MarkdownRenderer.Render(content.Body);
        if (rendered.IsSimplified)
            yield return new(CheckState.Warning, "Разметка слишком запутана и показана как простые абзацы", Place);
        foreach (var address in rendered.RefusedAddresses.Distinct().Take(5))
            yield return new(CheckState.Warning, $"Ссылка «{PlainText.Excerpt(address, 60)}» показана простым текстом: такой адрес не принимается", Place);
    }
}
