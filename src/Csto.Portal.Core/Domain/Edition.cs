namespace Csto.Portal.Core.Domain;

/// <summary>
/// One version of a publication's words and fields: everything an editor writes, the dateline and the slug included, so that nothing readers
/// see changes before it is published.
/// </summary>
public sealed class Edition : IVersioned
{
    public int Id { get; set; }

    public int PublicationId { get; set; }

    public Publication? Publication { get; set; }

    /// <summary>1 for the first edition of a publication, then upwards.</summary>
    public int Number { get; set; } = 1;

    public EditionState State { get; private set; } = EditionState.Draft;

    public string Title { get; set; } = "";

    /// <summary>The first paragraph, shown in lists; plain text.</summary>
    public string Lead { get; set; } = "";

    /// <summary>Markdown in the portal's dialect (docs/markdown.md).</summary>
    public string Body { get; set; } = "";

    /// <summary>The picture that stands for the piece, by the first digits of its hash as in texts; null where there is none.</summary>
    public string? LeadPicture { get; set; }

    /// <summary>The file that <see cref="LeadPicture"/> names, noted when the text is written, so that lists need not look for it.</summary>
    public int? LeadPictureId { get; set; }

    /// <summary>The picture that social networks show instead; null: <see cref="LeadPicture"/>.</summary>
    public string? SocialPicture { get; set; }

    /// <summary>The dateline this edition asks for, a calendar date in Moscow; null means «нужна дата».</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The slug this edition asks for; null means: from the title, at publication.</summary>
    public string? Slug { get; set; }

    public int? SpeakerId { get; set; }

    public Person? Speaker { get; set; }

    public SpeechType? SpeechType { get; set; }

    public string? Occasion { get; set; }

    public string? Place { get; set; }

    /// <summary>The calendar day of the speech where it was held; null means the dateline.</summary>
    public DateOnly? DeliveredOn { get; set; }

    /// <summary>The contact to print, while it exists; what was printed is <see cref="Footer"/>.</summary>
    public int? PressContactId { get; set; }

    public PressContact? PressContact { get; set; }

    /// <summary>
    /// The contact footer as it stood at publication. In an edition in work it is set when the footer of the live edition is kept as printed;
    /// otherwise publishing fills it from <see cref="PressContact"/>.
    /// </summary>
    public ContactFooter? Footer { get; set; }

    /// <summary>Persons mentioned, without the speaker.</summary>
    public List<Person> Mentions { get; } = [];

    public List<Topic> Topics { get; } = [];

    public List<MemberState> MemberStates { get; } = [];

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public int? CreatedById { get; set; }

    /// <summary>UTC instant of the last save by a person.</summary>
    public DateTime ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    /// <summary>
    /// Changes with every save of the text and with nothing else, so that a decision taken on a text, or a form opened on it, can be held against
    /// the text as it is now. Moves from state to state leave it alone.
    /// </summary>
    public Guid TextVersion { get; set; } = Guid.NewGuid();

    /// <summary>How much the edition changes of what readers saw before; null while nobody has chosen, and in a first edition.</summary>
    public ChangeSignificance? Significance { get; set; }

    /// <summary>The public explanation of a major change («что изменилось»); null where there is none.</summary>
    public string? ChangeNote { get; set; }

    /// <summary>
    /// The number readers cite the edition by: 1 for the first text they saw, then one more with every major change. Null for an edition that
    /// has not gone live and for a minor change.
    /// </summary>
    public int? MajorNumber { get; set; }

    /// <summary>Who changed the text since the last approval: none of them may approve it.</summary>
    public List<EditionContributor> ChangedSinceApproval { get; } = [];

    /// <summary>UTC; null while it has not been handed over.</summary>
    public DateTime? SubmittedAt { get; set; }

    public int? SubmittedById { get; set; }

    /// <summary>UTC instant of the approval that holds; null while there is none.</summary>
    public DateTime? ApprovedAt { get; set; }

    public int? ApprovedById { get; set; }

    /// <summary>
    /// The <see cref="TextVersion"/> that was approved last; stays when the text is changed afterwards, so that whoever reads it again sees what
    /// changed since. Null for what was never approved.
    /// </summary>
    public Guid? ApprovedVersion { get; set; }

    /// <summary>UTC instant at which the edition is to go live, or was to; null for what was never scheduled.</summary>
    public DateTime? ScheduledFor { get; set; }

    public int? ScheduledById { get; set; }

    /// <summary>Goes live at its instant even where the pre-flight finds fault with it.</summary>
    public bool GoesOutAnyway { get; set; }

    /// <summary>UTC instant of the last pre-flight; null where there was none.</summary>
    public DateTime? PreflightAt { get; set; }

    /// <summary>What the last pre-flight found wrong.</summary>
    public IReadOnlyList<FieldProblem> PreflightProblems { get; set; } = [];

    /// <summary>UTC instant at which it should have gone live and was held instead, because of its pre-flight; null where it was not.</summary>
    public DateTime? HeldAt { get; set; }

    /// <summary>Why it went out with nobody else having read it; null where somebody had.</summary>
    public string? UrgentReason { get; set; }

    public int? UrgentById { get; set; }

    /// <summary>UTC instant at which a second person confirmed the urgent publication; null while it waits for that.</summary>
    public DateTime? ConfirmedAt { get; set; }

    public int? ConfirmedById { get; set; }

    /// <summary>UTC instant from which readers can see this edition; null while in work.</summary>
    public DateTime? GoesLiveAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>Went out urgently, and nobody has confirmed it yet.</summary>
    public bool AwaitsConfirmation => UrgentReason is not null && ConfirmedAt is null;

    /// <summary>Scheduled, but the last pre-flight found fault and nobody said «in any case»: so it will not go live.</summary>
    public bool IsInDoubt => State == EditionState.Scheduled && PreflightProblems.Count > 0 && !GoesOutAnyway;

    /// <summary>An edition that comes back from an export as it stood there. Everything else moves by the declared workflow.</summary>
    public static Edition Exported(EditionState state) => new() { State = state };

    /// <summary>Moves the edition by the declared workflow. What was decided about a text does not hold once it goes back.</summary>
    /// <exception cref="InvalidOperationException">The move is not declared.</exception>
    public void Move(EditionTransition transition)
    {
        State = State.After(transition);
        if (State is EditionState.Draft or EditionState.InReview)
            (ApprovedAt, ApprovedById) = (null, null);
        if (State == EditionState.Draft)
            (SubmittedAt, SubmittedById) = (null, null);
    }
}
