namespace Csto.Portal.Core.Domain;

/// <summary>Everything an editor writes, as one value: what a form posts, what an importer brings, what two editors compare.</summary>
public sealed record EditionContent
{
    public string Title { get; init; } = "";

    /// <summary>Plain text.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Markdown in the portal's dialect; line ends are normalised to LF when stored.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// The picture that stands for the piece in lists and under its lead: the first digits of a file's hash as in texts. Null: none. A whole block
    /// pasted in counts for the file it names.
    /// </summary>
    public string? LeadPicture { get; init; }

    /// <summary>The picture social networks show instead, named alike; null: <see cref="LeadPicture"/>.</summary>
    public string? SocialPicture { get; init; }

    /// <summary>The dateline, a calendar date in Moscow; null: «нужна дата».</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Null or empty: from the title, at publication.</summary>
    public string? Slug { get; init; }

    public int? SpeakerId { get; init; }

    public SpeechType? SpeechType { get; init; }

    public string? Occasion { get; init; }

    public string? Place { get; init; }

    /// <summary>Null: on the dateline.</summary>
    public DateOnly? DeliveredOn { get; init; }

    public int? PressContactId { get; init; }

    /// <summary>Print this contact footer as it is (kept from the live edition, or brought by an importer) whatever the contact says today.</summary>
    public ContactFooter? KeptFooter { get; init; }

    /// <summary>Null while nobody has chosen; counts only where readers have seen the publication before.</summary>
    public ChangeSignificance? Significance { get; init; }

    /// <summary>What readers are told of a major change; plain text.</summary>
    public string? ChangeNote { get; init; }

    public IdSet MentionIds { get; init; } = [];

    public IdSet TopicIds { get; init; } = [];

    public IdSet MemberStateIds { get; init; } = [];

    /// <summary>Needs the edition's mentions, topics and member states loaded.</summary>
    public static EditionContent From(Edition edition) => new()
    {
        Title = edition.Title,
        Lead = edition.Lead,
        Body = edition.Body,
        LeadPicture = edition.LeadPicture,
        SocialPicture = edition.SocialPicture,
        PublishedOn = edition.PublishedOn,
        Slug = edition.Slug,
        SpeakerId = edition.SpeakerId,
        SpeechType = edition.SpeechType,
        Occasion = edition.Occasion,
        Place = edition.Place,
        DeliveredOn = edition.DeliveredOn,
        PressContactId = edition.PressContactId,
        KeptFooter = edition.Footer,
        Significance = edition.Significance,
        ChangeNote = edition.ChangeNote,
        MentionIds = [.. edition.Mentions.Select(p => p.Id)],
        TopicIds = [.. edition.Topics.Select(t => t.Id)],
        MemberStateIds = [.. edition.MemberStates.Select(s => s.Id)],
    };

    /// <summary>The same words to go on from in a new edition: what was said of the last change was said of that one.</summary>
    public EditionContent ForNewEdition() => this with { Significance = null, ChangeNote = null };

    /// <summary>The same content as it is stored: trimmed, one kind of line end, no control characters, empty as null where that means none.</summary>
    public EditionContent Normalised() => this with
    {
        Title = SingleLine(Title),
        Lead = SingleLine(Lead),
        Body = Clean(Body.ReplaceLineEndings("\n")),
        LeadPicture = Reference(LeadPicture),
        SocialPicture = Reference(SocialPicture),
        Slug = NullIfEmpty(SingleLine(Slug ?? "").ToLowerInvariant()),
        Occasion = NullIfEmpty(SingleLine(Occasion ?? "")),
        Place = NullIfEmpty(SingleLine(Place ?? "")),
        ChangeNote = NullIfEmpty(SingleLine(ChangeNote ?? "")),
    };

    private static string? Reference(string? typed)
    {
        var words = SingleLine(typed ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return NullIfEmpty(words is [":::photo", var reference, ..] ? reference : string.Join(' ', words));
    }

    private static string SingleLine(string text) => Clean(text.ReplaceLineEndings(" ").Replace('\t', ' ')).Trim();

    private static string Clean(string text) =>
        text.Any(IsStray) ? string.Concat(text.Where(c => !IsStray(c))) : text;

    private static bool IsStray(char c) => char.IsControl(c) && c is not ('\n' or '\t');

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
