using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Bulk;

/// <summary>One action on several publications, as a form posts it.</summary>
/// <param name="Ids">The publications, in the order they were shown.</param>
/// <param name="TargetId">The topic or the section; null where the action needs none, or nobody has chosen yet.</param>
/// <param name="Explanation">For readers, where publications are taken away.</param>
public sealed record BulkRequest(BulkAction Action, IReadOnlyList<int> Ids, int? TargetId, string? Explanation)
{
    /// <summary>More at once nobody can read through before saying yes.</summary>
    public const int MostPieces = 500;

    public bool NeedsTopic => Action is BulkAction.AddTopic or BulkAction.RemoveTopic;

    public bool NeedsSection => Action == BulkAction.MoveToSection;

    public bool NeedsExplanation => Action == BulkAction.Unpublish;
}

/// <summary>What an action would do to one publication, or did.</summary>
/// <param name="State">Changed, Unchanged or Refused.</param>
/// <param name="Reason">Why not: a Russian phrase; null where it is changed.</param>
public sealed record BulkEffect(BulkItemState State, string? Reason)
{
    public static readonly BulkEffect Change = new(BulkItemState.Changed, null);

    public static BulkEffect Nothing(string reason) => new(BulkItemState.Unchanged, reason);

    public static BulkEffect No(string reason) => new(BulkItemState.Refused, reason);
}

/// <param name="Effect">Null while it is not known what to do.</param>
public sealed record BulkPreviewItem(int PublicationId, string Title, BulkEffect? Effect);

/// <summary>What would happen.</summary>
/// <param name="Problems">What is still missing or wrong in the request.</param>
/// <param name="TargetName">The topic or the section.</param>
public sealed record BulkPreview(IReadOnlyList<FieldProblem> Problems, string? TargetName, IReadOnlyList<BulkPreviewItem> Items)
{
    public int Count(BulkItemState state) => Items.Count(i => i.Effect?.State == state);
}

/// <summary>How a run of an operation, or of its undoing, came out.</summary>
/// <param name="Done">Pieces dealt with in this run.</param>
/// <param name="Left">Pieces that still wait.</param>
public sealed record BulkRun(int Done, int Left);
