using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.Extensions.Primitives;
using By = Csto.Portal.Web.Shared.Routes.SubscribeBy;

namespace Csto.Portal.Web.Site.Subscribe;

/// <summary>Reads what a subscriber chose, and shows it to be chosen.</summary>
public sealed class SubscriptionForm(ChoiceNames names, PersonReader reader, PortalSettings settings)
{
    /// <summary>More are not offered: whoever looks for somebody else comes from the page of that person.</summary>
    private const int MostPersons = 300;

    /// <summary>What is named and does not exist is left out.</summary>
    /// <param name="values">The values of a field; of none that is not there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<DescribedChoice> ReadAsync(Func<string, StringValues> values, CancellationToken cancellationToken) => names.ReadAsync(
        new()
        {
            Kinds = [.. values(By.Kind).Select(v => PublicationAddress.KindOf(v?.ToLowerInvariant() ?? "")).OfType<PublicationKind>().Distinct().Order()],
            Languages = [.. settings.Languages.Where(tag => values(By.Language).Contains(tag)).Order(StringComparer.Ordinal)],
        },
        Slugs(values(By.Person)),
        Slugs(values(By.Topic)),
        cancellationToken);

    /// <summary>The fields of a form; none where it cannot be read.</summary>
    public static async Task<IFormCollection> FieldsOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            return FormCollection.Empty;
        }
    }

    public static SubscriptionPace PaceOf(StringValues value) => value == By.Daily ? SubscriptionPace.Daily : SubscriptionPace.AtOnce;

    /// <summary>A reader who has chosen no language yet is offered the one of the page.</summary>
    public SubscriptionChoice WithLanguageOfPage(SubscriptionChoice choice) =>
        choice.Languages.Count == 0 && settings.Languages.Count > 1 ? choice with { Languages = [Language.Current] } : choice;

    /// <summary>All there is to choose in the language of the page, what was chosen first.</summary>
    public async Task<ChoiceFields> ShowAsync(DescribedChoice chosen, SubscriptionPace pace, CancellationToken cancellationToken)
    {
        var topics = await reader.TopicsAsync(Language.Current, cancellationToken);
        var persons = await reader.PersonsAsync(Language.Current, cancellationToken);
        return new()
        {
            Pace = pace,
            Kinds = [.. Enum.GetValues<PublicationKind>().Select(kind => new ChoiceOption(PublicationAddress.Segment(kind), ChoiceWords.Of(kind), chosen.Choice.Kinds.Contains(kind)))],
            Languages = settings.Languages.Count == 1 ? [] : [.. settings.Languages.Select(tag => new ChoiceOption(tag, Language.NameOf(tag), chosen.Choice.Languages.Contains(tag)))],
            Topics = Options(chosen.Topics, topics.Select(t => (t.Slug, t.Name))),
            Persons = Options(chosen.Persons, persons.OrderBy(p => p.SortName, RussianOrder.Comparer).Take(MostPersons).Select(p => (p.Slug, p.Name))),
        };
    }

    private static List<ChoiceOption> Options(IReadOnlyList<ChosenName> chosen, IEnumerable<(string Slug, string Name)> all) =>
    [
        .. chosen.Select(one => new ChoiceOption(one.Slug, ChoiceWords.NameOf(one), true)),
        .. all.Where(one => !chosen.Any(c => c.Slug == one.Slug)).Select(one => new ChoiceOption(one.Slug, one.Name, false)),
    ];

    private static string[] Slugs(StringValues values) =>
        [.. values.OfType<string>().Where(v => v.Length is > 0 and <= Limits.Slug).Select(v => v.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
}

/// <param name="Value">As the form sends it.</param>
public sealed record ChoiceOption(string Value, string Text, bool IsChosen);

/// <summary>The fields by which one chooses what to be told and when.</summary>
public sealed record ChoiceFields
{
    public required SubscriptionPace Pace { get; init; }

    public required IReadOnlyList<ChoiceOption> Kinds { get; init; }

    /// <summary>Empty where the portal speaks one language.</summary>
    public required IReadOnlyList<ChoiceOption> Languages { get; init; }

    public required IReadOnlyList<ChoiceOption> Topics { get; init; }

    public required IReadOnlyList<ChoiceOption> Persons { get; init; }
}
