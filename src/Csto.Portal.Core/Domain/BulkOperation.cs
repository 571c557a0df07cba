namespace Csto.Portal.Core.Domain;

/// <summary>What can be done to several publications at once; stored as a number, so members are never renumbered.</summary>
public enum BulkAction
{
    AddTopic = 1,
    RemoveTopic = 2,
    MoveToSection = 3,
    Unpublish = 4,
}

/// <summary>One action on several publications («групповое действие»): who, when, what, and what became of each.</summary>
public sealed class BulkOperation
{
    public int Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public int? ActorId { get; init; }

    /// <summary>The actor's name as it was then.</summary>
    public required string ActorName { get; init; }

    public required BulkAction Action { get; init; }

    /// <summary>The topic or the section.</summary>
    public int? TargetId { get; init; }

    /// <summary>What that was called then.</summary>
    public string? TargetName { get; init; }

    /// <summary>What readers are told where publications are taken away.</summary>
    public string? Explanation { get; init; }

    /// <summary>UTC instant at which somebody asked to undo it; null where nobody has.</summary>
    public DateTime? UndoneAt { get; set; }

    public string? UndoneByName { get; set; }

    public List<BulkItem> Items { get; } = [];
}

/// <summary>Where one publication of a bulk operation stands; stored as a number, so members are never renumbered.</summary>
public enum BulkItemState
{
    /// <summary>Not its turn yet.</summary>
    Waiting = 0,

    Changed = 1,

    /// <summary>There was nothing to change.</summary>
    Unchanged = 2,

    /// <summary>It could not be done, and nothing was.</summary>
    Refused = 3,

    Undone = 4,

    /// <summary>Changed, and not undone, because somebody has changed it since.</summary>
    NotUndone = 5,
}

/// <summary>One publication of a bulk operation.</summary>
public sealed class BulkItem
{
    public int Id { get; init; }

    public int OperationId { get; init; }

    public BulkOperation? Operation { get; init; }

    public int PublicationId { get; init; }

    public Publication? Publication { get; init; }

    /// <summary>What it was called then.</summary>
    public required string Title { get; init; }

    public BulkItemState State { get; set; }

    /// <summary>Why not: a Russian phrase.</summary>
    public string? Reason { get; set; }

    /// <summary>As it was before; null where nothing was changed.</summary>
    public BulkSnapshot? Before { get; set; }

    /// <summary>As the operation left it: what it is compared with before it is undone.</summary>
    public BulkSnapshot? After { get; set; }
}

/// <summary>What bulk operations change of a publication, and by what it is seen whether anybody changed that since.</summary>
public sealed record BulkSnapshot
{
    public required PublicationKind Kind { get; init; }

    public required int SectionId { get; init; }

    public required Visibility Visibility { get; init; }

    public int? LiveEditionId { get; init; }

    public int? WorkEditionId { get; init; }

    /// <summary>Ids, ascending; empty where no edition is live.</summary>
    public required IReadOnlyList<int> LiveTopics { get; init; }

    /// <summary>Ids, ascending; empty where no edition is in work.</summary>
    public required IReadOnlyList<int> WorkTopics { get; init; }

    public string? GoneExplanation { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawalExplanation { get; init; }
}
