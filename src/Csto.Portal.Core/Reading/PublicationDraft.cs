using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>A text that need not be saved, to be shown as its page would look: references by id, everything else as written.</summary>
public sealed record PublicationDraft
{
    /// <summary>Everything an editor wrote; with the files of <see cref="MediaShelf.PublicRoot"/> until another root is given.</summary>
    public static PublicationDraft Of(EditionContent content, PublicationKind kind, string language = Publication.Russian) => new()
    {
        Language = language,
        Kind = kind,
        Title = content.Title,
        Lead = content.Lead,
        Body = content.Body,
        LeadPicture = content.LeadPicture,
        SocialPicture = content.SocialPicture,
        PublishedOn = content.PublishedOn,
        SpeakerId = content.SpeakerId,
        SpeechType = content.SpeechType,
        Occasion = content.Occasion,
        Place = content.Place,
        DeliveredOn = content.DeliveredOn,
        PressContactId = content.PressContactId,
        KeptFooter = content.KeptFooter,
        MentionIds = content.MentionIds,
        TopicIds = content.TopicIds,
        MemberStateIds = content.MemberStateIds,
    };

    public required PublicationKind Kind { get; init; }

    /// <summary>Of the text; see <see cref="Publication.Language"/>.</summary>
    public string Language { get; init; } = Publication.Russian;

    public string Title { get; init; } = "";

    public string Lead { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>As texts name files.</summary>
    public string? LeadPicture { get; init; }

    /// <inheritdoc cref="LeadPicture"/>
    public string? SocialPicture { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public int? SpeakerId { get; init; }

    public SpeechType? SpeechType { get; init; }

    public string? Occasion { get; init; }

    public string? Place { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    /// <summary>The contact to print; <see cref="KeptFooter"/> wins over it, as at publication.</summary>
    public int? PressContactId { get; init; }

    public ContactFooter? KeptFooter { get; init; }

    public IReadOnlyCollection<int> MentionIds { get; init; } = [];

    public IReadOnlyCollection<int> TopicIds { get; init; } = [];

    public IReadOnlyCollection<int> MemberStateIds { get; init; } = [];

    /// <summary>The folder of the addresses that files are read at, ending with a slash: readers do not see those of a draft.</summary>
    public string MediaRoot { get; init; } = MediaShelf.PublicRoot;

    /// <summary>The folder of the pages that its photographs have of their own, ending with a slash; null where they have none.</summary>
    public string? PhotoPages { get; init; }

    /// <summary>UTC; of the publication, where it has been live.</summary>
    public DateTime? FirstLiveAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? LastChangedAt { get; init; }
}
