using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Bulk;

internal static class BulkSnapshots
{
    /// <param name="publication">With both pointers and their topics.</param>
    public static BulkSnapshot Snapshot(this Publication publication) => new()
    {
        Kind = publication.Kind,
        SectionId = publication.SectionId,
        Visibility = publication.Visibility,
        LiveEditionId = publication.LiveEdition?.Id,
        WorkEditionId = publication.WorkEdition?.Id,
        LiveTopics = Ids(publication.LiveEdition),
        WorkTopics = Ids(publication.WorkEdition),
        GoneExplanation = publication.GoneExplanation,
        WithdrawnAt = publication.WithdrawnAt,
        WithdrawalExplanation = publication.WithdrawalExplanation,
    };

    /// <summary>Whether what the action changes stands as the action left it. Words changed in a draft since are none of its business.</summary>
    public static bool IsAsLeft(this BulkSnapshot now, BulkSnapshot left, BulkAction action) => action switch
    {
        BulkAction.MoveToSection => (now.Kind, now.SectionId) == (left.Kind, left.SectionId) && (now.Kind == left.Kind || now.LiveEditionId is null),
        BulkAction.Unpublish => now.Visibility == Visibility.Gone && now.GoneExplanation == left.GoneExplanation,
        _ => now.LiveEditionId == left.LiveEditionId && now.WorkEditionId == left.WorkEditionId
            && now.LiveTopics.SequenceEqual(left.LiveTopics) && now.WorkTopics.SequenceEqual(left.WorkTopics),
    };

    private static IReadOnlyList<int> Ids(Edition? edition) => [.. (edition?.Topics ?? []).Select(t => t.Id).Order()];
}
