namespace Csto.Portal.Core.Domain;

/// <summary>The state of one edition. Numbers are stored; gaps leave room for the states of review and scheduling.</summary>
public enum EditionState
{
    Draft = 10,
    Live = 50,
    Superseded = 60,
    Unpublished = 80,
    Discarded = 90,
}

/// <summary>What can be done to an edition.</summary>
public enum EditionTransition
{
    /// <summary>The edition in work becomes what readers see.</summary>
    Publish,

    /// <summary>A newer edition of the same publication took its place.</summary>
    Supersede,

    /// <summary>Readers no longer see the publication.</summary>
    Unpublish,

    /// <summary>The edition in work goes to the bin; what is live stays.</summary>
    Discard,

    /// <summary>The edition comes back from the bin.</summary>
    Restore,
}

/// <summary>
/// The one declaration of how an edition moves from state to state. A live or past edition never returns to draft:
/// to change it, a new edition is opened beside it.
/// </summary>
public static class EditionWorkflow
{
    private static readonly Dictionary<(EditionState From, EditionTransition Transition), EditionState> Moves = new()
    {
        [(EditionState.Draft, EditionTransition.Publish)] = EditionState.Live,
        [(EditionState.Live, EditionTransition.Supersede)] = EditionState.Superseded,
        [(EditionState.Live, EditionTransition.Unpublish)] = EditionState.Unpublished,
        [(EditionState.Draft, EditionTransition.Discard)] = EditionState.Discarded,
        [(EditionState.Discarded, EditionTransition.Restore)] = EditionState.Draft,
    };

    /// <summary>Whether editors may still change the edition's text.</summary>
    public static bool IsInWork(this EditionState state) => state == EditionState.Draft;

    public static bool Allows(this EditionState from, EditionTransition transition) => Moves.ContainsKey((from, transition));

    /// <exception cref="InvalidOperationException">The move is not declared.</exception>
    public static EditionState After(this EditionState from, EditionTransition transition) =>
        Moves.TryGetValue((from, transition), out var to)
            ? to
            : throw new InvalidOperationException($"An edition that is {from} cannot {transition}.");
}
