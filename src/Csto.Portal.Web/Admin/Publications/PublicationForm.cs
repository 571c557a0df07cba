using System.Globalization;
using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.States;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The editor's form, everything as it was typed.</summary>
public sealed record PublicationForm
{
    /// <summary>In <see cref="Contact"/>: print what was printed before.</summary>
    public const string KeepFooter = "keep";

    /// <summary>What the form was opened on; 0 for a new piece.</summary>
    public int EditionId { get; init; }

    public Guid Version { get; init; }

    /// <summary>One opening of the form in one tab.</summary>
    public Guid Sitting { get; init; }

    /// <summary>Counted up by the script with everything the form sends.</summary>
    public int Step { get; init; }

    /// <summary>What was decided where a colleague had changed the same, by the key of the clash.</summary>
    public Dictionary<string, ClashChoice> Choices { get; init; } = [];

    /// <summary>Of a new piece; null: Russian.</summary>
    public string? Language { get; init; }

    /// <summary>The language of a new piece: the one chosen, Russian where none of the portal's was.</summary>
    public string LanguageOfNew => Localization.Language.Translations.Contains(Language, StringComparer.Ordinal) ? Language! : Publication.Russian;

    public string? Title { get; init; }

    public string? Lead { get; init; }

    public string? Body { get; init; }

    /// <summary>As texts name files.</summary>
    public string? LeadPicture { get; init; }

    /// <inheritdoc cref="LeadPicture"/>
    public string? SocialPicture { get; init; }

    public string? PublishedOn { get; init; }

    public string? Slug { get; init; }

    public int? SpeakerId { get; init; }

    public SpeechType? SpeechType { get; init; }

    public string? Occasion { get; init; }

    public string? Place { get; init; }

    public string? DeliveredOn { get; init; }

    /// <summary>The number of a contact, <see cref="KeepFooter"/>, or nothing for no contact footer.</summary>
    public string? Contact { get; init; }

    public ChangeSignificance? Significance { get; init; }

    public string? ChangeNote { get; init; }

    public int[] MentionIds { get; init; } = [];

    public int[] TopicIds { get; init; } = [];

    public int[] MemberStateIds { get; init; } = [];

    public EditionBasis Basis => new(EditionId, Version);

    public static PublicationForm From(EditionText text) => From(text.State.IsInWork() ? text.Content : text.Content.ForNewEdition()) with
    {
        EditionId = text.Basis.EditionId,
        Version = text.Basis.Version,
    };

    public static PublicationForm From(EditionContent content) => new()
    {
        Sitting = Guid.NewGuid(),
        Title = content.Title,
        Lead = content.Lead,
        Body = content.Body,
        LeadPicture = content.LeadPicture,
        SocialPicture = content.SocialPicture,
        PublishedOn = DateField.Write(content.PublishedOn),
        Slug = content.Slug,
        SpeakerId = content.SpeakerId,
        SpeechType = content.SpeechType,
        Occasion = content.Occasion,
        Place = content.Place,
        DeliveredOn = DateField.Write(content.DeliveredOn),
        Contact = content.KeptFooter is not null ? KeepFooter : content.PressContactId?.ToString(CultureInfo.InvariantCulture),
        Significance = content.Significance,
        ChangeNote = content.ChangeNote,
        MentionIds = [.. content.MentionIds],
        TopicIds = [.. content.TopicIds],
        MemberStateIds = [.. content.MemberStateIds],
    };

    /// <summary>What cannot be read is left out and named among the problems, each under the name of its field here.</summary>
    /// <param name="piece">The piece the form belongs to; null for a new one.</param>
    public (EditionContent Content, IReadOnlyList<FieldProblem> Problems) Read(Workpiece? piece)
    {
        var problems = new List<FieldProblem>();
        var footer = Contact == KeepFooter ? piece?.Footer : null;
        var content = new EditionContent
        {
            Title = Title ?? "",
            Lead = Lead ?? "",
            Body = Body ?? "",
            LeadPicture = LeadPicture,
            SocialPicture = SocialPicture,
            PublishedOn = DateField.Read(PublishedOn, nameof(PublishedOn), problems),
            Slug = Slug,
            SpeakerId = SpeakerId,
            SpeechType = SpeechType,
            Occasion = Occasion,
            Place = Place,
            DeliveredOn = DateField.Read(DeliveredOn, nameof(DeliveredOn), problems),
            PressContactId = footer is not null ? piece!.FooterContactId : ContactId(),
            KeptFooter = footer,
            Significance = Significance,
            ChangeNote = ChangeNote,
            MentionIds = [.. MentionIds],
            TopicIds = [.. TopicIds],
            MemberStateIds = [.. MemberStateIds],
        };
        return (content, problems);
    }

    public Saving SavedBy(Actor actor) => new(actor) { Sitting = Sitting == default ? null : Sitting, Step = Step, Choices = Choices, Language = LanguageOfNew };

    /// <summary>Where the form shows what a service has to say of a property of the content.</summary>
    public static FieldProblem InForm(FieldProblem problem) =>
        problem.Field == nameof(EditionContent.PressContactId) ? problem with { Field = nameof(Contact) } : problem;

    private int? ContactId() => int.TryParse(Contact, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
