using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>What a subscriber chose, in the language of the page or letter.</summary>
public static class ChoiceWords
{
    public static string Of(PublicationKind kind) => kind switch
    {
        PublicationKind.News => FeedsWords.News,
        PublicationKind.Speech => CommonWords.Speeches,
        PublicationKind.Statement => CommonWords.Statements,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(SubscriptionPace pace, int digestHour) => pace switch
    {
        SubscriptionPace.AtOnce => SubscriptionsWords.PaceAtOnce,
        SubscriptionPace.Daily => Sentence.Text(SubscriptionsWords.PaceDaily, digestHour),
        _ => throw new ArgumentOutOfRangeException(nameof(pace), pace, null),
    };

    public static string NameOf(ChosenName name) => PersonName.In(Language.Current, name.In(Language.Current));

    public static string NameOfTopic(ChosenName name) => name.In(Language.Current);

    /// <summary>A sentence for each of what narrows the choice; one sentence where nothing does.</summary>
    public static IReadOnlyList<string> Of(DescribedChoice chosen)
    {
        var lines = new List<string>();
        if (chosen.Choice.Kinds.Count > 0)
            lines.Add(Sentence.Text(SubscriptionsWords.ChosenKinds, string.Join(", ", chosen.Choice.Kinds.Select(Of))));
        if (chosen.Choice.Languages.Count > 0)
            lines.Add(Sentence.Text(SubscriptionsWords.ChosenLanguages, string.Join(", ", chosen.Choice.Languages.Select(Language.NameOf))));
        if (chosen.Persons.Count > 0)
            lines.Add(Sentence.Text(SubscriptionsWords.ChosenPersons, string.Join(", ", chosen.Persons.Select(NameOf))));
        if (chosen.Topics.Count > 0)
            lines.Add(Sentence.Text(SubscriptionsWords.ChosenTopics, string.Join(", ", chosen.Topics.Select(NameOfTopic))));
        if (lines.Count == 0)
            lines.Add(chosen.Choice.IsEverything ? SubscriptionsWords.ChosenAll : SubscriptionsWords.ChosenGone);
        return lines;
    }
}
