using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>A publication as its page shows it, live or in preview.</summary>
public sealed record PublicationPage
{
    public required PublicationKind Kind { get; init; }

    /// <summary>Of the text; see <see cref="Publication.Language"/>.</summary>
    public string Language { get; init; } = Publication.Russian;

    /// <summary>The same in other languages, as far as readers see it.</summary>
    public IReadOnlyList<ItemLink> Translations { get; init; } = [];

    /// <summary>It is a translation, and its original has had a major change since.</summary>
    public bool IsBehind { get; init; }

    /// <summary>The dateline; null only in the preview of a draft that has none yet.</summary>
    public DateOnly? PublishedOn { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; may be empty.</summary>
    public required string Lead { get; init; }

    public required RenderedContent Body { get; init; }

    /// <summary>Stands under the lead; null where there is none.</summary>
    public ShownPicture? Picture { get; init; }

    /// <summary>For social networks; the same where no other was chosen.</summary>
    public ShownPicture? SocialPicture { get; init; }

    /// <summary>Those its text shows.</summary>
    public IReadOnlyList<MediaFacts> Videos { get; init; } = [];

    /// <summary>Only of a speech.</summary>
    public SpeechFacts? Speech { get; init; }

    /// <summary>Persons mentioned, without the speaker, sorted by surname.</summary>
    public IReadOnlyList<PersonLink> Persons { get; init; } = [];

    public IReadOnlyList<TopicLink> Topics { get; init; } = [];

    /// <summary>Names of the member states it is about.</summary>
    public IReadOnlyList<string> MemberStates { get; init; } = [];

    /// <summary>Null where nothing was printed.</summary>
    public PrintedContact? Contact { get; init; }

    /// <summary>UTC instant at which readers could first see it; null in the preview of what was never live.</summary>
    public DateTime? FirstLiveAt { get; init; }

    /// <summary>UTC instant at which what readers see last changed.</summary>
    public DateTime? LastChangedAt { get; init; }

    /// <summary>Null where it holds.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The editions readers can cite, newest first; empty where there is only one.</summary>
    public IReadOnlyList<EditionMark> Editions { get; init; } = [];

    /// <summary>Of the edition, or of the last one that can be cited; null in a preview, and until an old edition has been given one.</summary>
    public ProofMark? Proof { get; init; }

    /// <summary>The publication of the same kind before it, by dateline and then by order within the day.</summary>
    public ItemLink? Earlier { get; init; }

    /// <summary>The publication of the same kind after it.</summary>
    public ItemLink? Later { get; init; }
}

/// <summary>A picture with the folder of the address it is read at.</summary>
/// <param name="Root">See <see cref="MediaShelf.Root"/>.</param>
public sealed record ShownPicture(MediaFacts Facts, string Root);

/// <summary>Says above the text that it no longer holds, since when and why.</summary>
/// <param name="At">UTC.</param>
public sealed record Withdrawal(DateTime At, string Explanation);

/// <summary>An edition with a permanent address.</summary>
/// <param name="Number">As readers cite it, from 1.</param>
/// <param name="GoesLiveAt">UTC instant from which readers could see it.</param>
/// <param name="ChangeNote">What it changed; null in the first.</param>
public sealed record EditionMark(int Number, DateTime GoesLiveAt, string? ChangeNote);

/// <param name="Speaker">Null where it is not known who spoke.</param>
/// <param name="Post">The post the speaker held on the day; null where none is known.</param>
/// <param name="DeliveredOn">The day of the speech where it differs from the dateline.</param>
public sealed record SpeechFacts(PersonLink? Speaker, string? Post, SpeechType? Type, string? Occasion, string? Place, DateOnly? DeliveredOn);
