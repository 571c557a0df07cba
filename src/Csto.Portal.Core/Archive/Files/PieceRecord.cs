using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>A publication with all its editions, as files hold it: persons, topics and the rest by their short names, accounts by name.</summary>
internal sealed record PieceRecord
{
    /// <summary>The same in every portal.</summary>
    public required Guid Key { get; init; }

    public required PublicationKind Kind { get; init; }

    /// <summary>Null in a file written by hand, which holds a text and nothing of its past: it becomes a draft.</summary>
    public PieceStanding? Standing { get; init; }

    /// <summary>The edition that stands in the piece's own file first, then the others by number.</summary>
    public required IReadOnlyList<EditionRecord> Editions { get; init; }

    public EditionRecord Main => Editions[0];

    public DateOnly? Day => Standing?.Date ?? Main.Date;
}

/// <summary>What the portal knows of a publication beside its words.</summary>
internal sealed record PieceStanding
{
    public required string Language { get; init; }

    /// <summary>Key of the publication it is a translation of.</summary>
    public Guid? TranslationOf { get; init; }

    /// <summary>The original's major edition it was last up to date with; null: none.</summary>
    public int? TranslatedEdition { get; init; }

    /// <summary>Slug.</summary>
    public required string Section { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>The dateline in force; null: never live.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The slug in force; null: never live.</summary>
    public string? Slug { get; init; }

    public required long Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Created { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? FirstLive { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? LastChanged { get; init; }

    public string? Gone { get; init; }

    /// <summary>Key of the publication whose address stands in for one that is gone.</summary>
    public Guid? GoneTo { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? Withdrawn { get; init; }

    public string? Withdrawal { get; init; }

    /// <summary>Number of the edition readers see.</summary>
    public int? Live { get; init; }

    /// <summary>Number of the edition in work.</summary>
    public int? InWork { get; init; }

    public required IReadOnlyList<OldAddress> OldAddresses { get; init; }

    public required IReadOnlyList<ArchiveTrace> Archive { get; init; }
}

/// <param name="Since">UTC.</param>
internal sealed record OldAddress(string Path, DateTime Since);

/// <summary>What the importer of the old site remembers of the piece, so that a further run finds it again.</summary>
/// <param name="Imported">UTC.</param>
/// <param name="Edition">Number of the edition it wrote last; null where that is gone.</param>
/// <param name="IsUntouched">Nobody has changed that edition since.</param>
internal sealed record ArchiveTrace(string Key, bool IsWhole, DateOnly? Date, string Source, DateTime Imported, int? Edition, bool IsUntouched);

/// <summary>One edition: what an editor writes, and where it stands.</summary>
internal sealed record EditionRecord
{
    public required string Title { get; init; }

    public string Lead { get; init; } = "";

    public required string Body { get; init; }

    /// <summary>The picture that stands for the piece, as texts name files.</summary>
    public string? Picture { get; init; }

    /// <summary>The picture for social networks, where it is another one.</summary>
    public string? SocialPicture { get; init; }

    public DateOnly? Date { get; init; }

    public string? Slug { get; init; }

    /// <summary>Slug of the person.</summary>
    public string? Speaker { get; init; }

    public SpeechType? Type { get; init; }

    public string? Occasion { get; init; }

    public string? Place { get; init; }

    public DateOnly? Delivered { get; init; }

    /// <summary>Key of the press contact.</summary>
    public Guid? Contact { get; init; }

    /// <summary>Slugs of the persons mentioned.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> MemberStates { get; init; } = [];

    /// <summary>How much it changed of what readers saw before.</summary>
    public ChangeSignificance? Significance { get; init; }

    public string? ChangeNote { get; init; }

    public EditionStanding? Standing { get; init; }
}

/// <summary>What the portal knows of an edition beside its words.</summary>
internal sealed record EditionStanding
{
    public required int Number { get; init; }

    public required EditionState State { get; init; }

    /// <summary>The contact footer as printed, or kept to be printed.</summary>
    public ContactFooter? Footer { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Created { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Changed { get; init; }

    /// <summary>The number readers cite it by.</summary>
    public int? MajorNumber { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? Submitted { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? Approved { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? ScheduledFor { get; init; }

    public bool GoesOutAnyway { get; init; }

    public string? UrgentReason { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? Confirmed { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? GoesLive { get; init; }

    /// <summary>Who did what to it: names by role, as <see cref="Credits"/> calls the roles.</summary>
    public required IReadOnlyDictionary<string, string> By { get; init; }
}
