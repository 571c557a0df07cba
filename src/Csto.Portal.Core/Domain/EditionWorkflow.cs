namespace Csto.Portal.Core.Domain;

/// <summary>The state of one edition; stored as a number, so members are never renumbered.</summary>
public enum EditionState
{
    /// <summary>Черновик: being written.</summary>
    Draft = 10,

    /// <summary>На проверке: waits for a second pair of eyes.</summary>
    InReview = 20,

    /// <summary>Утверждено: somebody who did not write it has read it.</summary>
    Approved = 30,

    /// <summary>Запланировано: goes live by itself at <see cref="Edition.ScheduledFor"/>.</summary>
    Scheduled = 40,

    /// <summary>Опубликовано: what readers see.</summary>
    Live = 50,

    /// <summary>Заменено: a newer edition took its place.</summary>
    Superseded = 60,

    /// <summary>Отозвано: readers see it under a notice that it no longer holds.</summary>
    Withdrawn = 70,

    /// <summary>Снято: readers no longer see the publication.</summary>
    Unpublished = 80,

    /// <summary>В корзине.</summary>
    Discarded = 90,
}

/// <summary>What can be done to an edition.</summary>
public enum EditionTransition
{
    /// <summary>The writer hands the text over to be read.</summary>
    Submit,

    /// <summary>The writer takes the text back before anybody has approved it.</summary>
    Recall,

    /// <summary>A reader of the press office returns the text with a remark.</summary>
    SendBack,

    /// <summary>Somebody who did not change the text since the last approval has read it and stands by it.</summary>
    Approve,

    /// <summary>An approved text was changed: it has to be read again.</summary>
    Revise,

    /// <summary>The edition is to go live by itself at an instant; also moves it to another instant.</summary>
    Schedule,

    /// <summary>The edition waits no longer for its instant; it stays approved.</summary>
    Unschedule,

    /// <summary>The approved edition becomes what readers see.</summary>
    Publish,

    /// <summary>The edition becomes what readers see though nobody else has read it; a second person confirms it afterwards.</summary>
    PublishUrgently,

    /// <summary>The portal itself makes the edition what readers see: it comes from the archive, where it had been published before.</summary>
    Import,

    /// <summary>A newer edition of the same publication took its place.</summary>
    Supersede,

    /// <summary>Readers go on seeing the edition, under a notice with an explanation.</summary>
    Withdraw,

    /// <summary>The notice is taken off again.</summary>
    Reinstate,

    /// <summary>Readers no longer see the publication.</summary>
    Unpublish,

    /// <summary>An action that took the publication away is undone: readers see again the edition they saw.</summary>
    Republish,

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
        [(EditionState.Draft, EditionTransition.Submit)] = EditionState.InReview,
        [(EditionState.Draft, EditionTransition.PublishUrgently)] = EditionState.Live,
        [(EditionState.Draft, EditionTransition.Import)] = EditionState.Live,
        [(EditionState.Draft, EditionTransition.Discard)] = EditionState.Discarded,

        [(EditionState.InReview, EditionTransition.Recall)] = EditionState.Draft,
        [(EditionState.InReview, EditionTransition.SendBack)] = EditionState.Draft,
        [(EditionState.InReview, EditionTransition.Approve)] = EditionState.Approved,
        [(EditionState.InReview, EditionTransition.PublishUrgently)] = EditionState.Live,
        [(EditionState.InReview, EditionTransition.Discard)] = EditionState.Discarded,

        [(EditionState.Approved, EditionTransition.Revise)] = EditionState.InReview,
        [(EditionState.Approved, EditionTransition.SendBack)] = EditionState.Draft,
        [(EditionState.Approved, EditionTransition.Schedule)] = EditionState.Scheduled,
        [(EditionState.Approved, EditionTransition.Publish)] = EditionState.Live,
        [(EditionState.Approved, EditionTransition.Discard)] = EditionState.Discarded,

        [(EditionState.Scheduled, EditionTransition.Schedule)] = EditionState.Scheduled,
        [(EditionState.Scheduled, EditionTransition.Unschedule)] = EditionState.Approved,
        [(EditionState.Scheduled, EditionTransition.Publish)] = EditionState.Live,

        [(EditionState.Live, EditionTransition.Supersede)] = EditionState.Superseded,
        [(EditionState.Live, EditionTransition.Withdraw)] = EditionState.Withdrawn,
        [(EditionState.Live, EditionTransition.Unpublish)] = EditionState.Unpublished,

        [(EditionState.Withdrawn, EditionTransition.Reinstate)] = EditionState.Live,
        [(EditionState.Withdrawn, EditionTransition.Supersede)] = EditionState.Superseded,
        [(EditionState.Withdrawn, EditionTransition.Unpublish)] = EditionState.Unpublished,

        [(EditionState.Unpublished, EditionTransition.Republish)] = EditionState.Live,

        [(EditionState.Discarded, EditionTransition.Restore)] = EditionState.Draft,
    };

    /// <summary>Whether the edition is on its way to readers and not with them yet.</summary>
    public static bool IsInWork(this EditionState state) =>
        state is EditionState.Draft or EditionState.InReview or EditionState.Approved or EditionState.Scheduled;

    /// <summary>Whether editors may change the edition's text: not once it waits for its instant, nor afterwards.</summary>
    public static bool MayChange(this EditionState state) => state.IsInWork() && state != EditionState.Scheduled;

    /// <summary>Whether readers see the edition.</summary>
    public static bool IsPublic(this EditionState state) => state is EditionState.Live or EditionState.Withdrawn;

    public static bool Allows(this EditionState from, EditionTransition transition) => Moves.ContainsKey((from, transition));

    /// <exception cref="InvalidOperationException">The move is not declared.</exception>
    public static EditionState After(this EditionState from, EditionTransition transition) =>
        Moves.TryGetValue((from, transition), out var to)
            ? to
            : throw new InvalidOperationException($"An edition that is {from} cannot {transition}.");
}
