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

    /// <summary>UTC instant from which readers can see this edition; null while in work.</summary>
    public DateTime? GoesLiveAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>Moves the edition by the declared workflow.</summary>
    /// <exception cref="InvalidOperationException">The move is not declared.</exception>
    public void Move(EditionTransition transition) => State = State.After(transition);
}
