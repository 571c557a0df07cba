namespace Csto.Portal.Core.Domain;

/// <summary>How many publications are live on a day: what calendars, years and the neighbours of an empty day are read from.</summary>
public sealed class ArchiveDay
{
    public required string Language { get; init; }

    public required PublicationKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    public int Count { get; set; }
}

/// <summary>A person in a live publication, with the publication's place in time, so that lists by person are read in order.</summary>
public sealed class PublicationPerson
{
    /// <summary>Of the publication.</summary>
    public string Language { get; init; } = Publication.Russian;

    public int PersonId { get; init; }

    public int PublicationId { get; init; }

    public bool IsSpeaker { get; init; }

    public DateOnly PublishedOn { get; set; }

    public long Sequence { get; set; }

    public Publication? Publication { get; init; }

    public Person? Person { get; init; }
}

/// <summary>A topic of a live publication, with the publication's place in time.</summary>
public sealed class PublicationTopic
{
    /// <summary>Of the publication.</summary>
    public string Language { get; init; } = Publication.Russian;

    public int TopicId { get; init; }

    public int PublicationId { get; init; }

    public DateOnly PublishedOn { get; set; }

    public long Sequence { get; set; }

    public Publication? Publication { get; init; }

    public Topic? Topic { get; init; }
}
