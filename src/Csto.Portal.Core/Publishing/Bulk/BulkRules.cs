using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Bulk;

/// <summary>What a bulk action would do to a publication: the one decision, taken alike by the summary before and by the action itself.</summary>
internal static class BulkRules
{
    private const string InBin = "лежит в корзине";
    private const string Scheduled = "ждёт выхода: сначала снимите его с расписания";

    /// <param name="publication">With both pointers and their topics.</param>
    /// <param name="topicId">The topic.</param>
    public static BulkEffect AddTopic(Publication publication, int topicId) => OfTopic(publication, topicId, wanted: true, "тема уже есть");

    /// <inheritdoc cref="AddTopic"/>
    public static BulkEffect RemoveTopic(Publication publication, int topicId) => OfTopic(publication, topicId, wanted: false, "этой темы нет");

    /// <summary>
    /// Sections are of a kind, and the kind is part of the address: what readers have seen moves only between sections of its own kind; what
    /// they have not changes its kind with the section.
    /// </summary>
    public static BulkEffect MoveTo(Publication publication, Section section)
    {
        if (publication.SectionId == section.Id)
            return BulkEffect.Nothing("уже в этом разделе");
        if (publication.Kind == section.Kind)
            return BulkEffect.Change;
        if (publication.FirstLiveAt is not null)
            return BulkEffect.No("уже выходил: раздел входит в его адрес");
        if (publication.WorkEdition is null)
            return BulkEffect.No(InBin);
        return publication.WorkEdition.State.MayChange() ? BulkEffect.Change : BulkEffect.No(Scheduled);
    }

    public static BulkEffect Unpublish(Publication publication) => publication.Visibility switch
    {
        Visibility.Live => BulkEffect.Change,
        Visibility.Gone => BulkEffect.Nothing("уже снят"),
        _ => BulkEffect.No("не опубликован: снимать нечего"),
    };

    /// <summary>The live edition and the one in work beside it, for a topic is taken off or put on both.</summary>
    public static IEnumerable<Edition> Editions(Publication publication) => new[] { publication.LiveEdition, publication.WorkEdition }.OfType<Edition>();

    private static BulkEffect OfTopic(Publication publication, int topicId, bool wanted, string nothing)
    {
        if (!Editions(publication).Any())
            return BulkEffect.No(publication.Visibility == Visibility.Gone ? "снят с публикации, и правок в работе нет" : InBin);
        if (Editions(publication).All(e => e.Topics.Exists(t => t.Id == topicId) == wanted))
            return BulkEffect.Nothing(nothing);
        return publication.WorkEdition?.State.MayChange() == false ? BulkEffect.No(Scheduled) : BulkEffect.Change;
    }
}
