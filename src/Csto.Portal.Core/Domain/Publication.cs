namespace Csto.Portal.Core.Domain;

/// <summary>
/// One piece with a lasting address. It owns identity; the words are in its editions. The address here is that of the text readers see
/// (or last saw): it is set by publishing, never by editing.
/// </summary>
public sealed class Publication : IVersioned
{
    public const string Russian = "ru";

    public const string English = "en";

    public int Id { get; set; }

    /// <summary>The same in every portal: what an export is recognised by.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>Fixed once the publication has been live, because the kind is part of its address.</summary>
    public required PublicationKind Kind { get; set; }

    /// <summary>IETF language tag of the text: <c>ru</c> or <c>en</c>. Fixed once the publication has been live, because it is part of its address.</summary>
    public string Language { get; set; } = Russian;

    /// <summary>The publication this one is a translation of; null for an original. An original is no translation itself.</summary>
    public int? TranslationOfId { get; set; }

    public Publication? TranslationOf { get; set; }

    /// <summary>
    /// Of a translation: the number of the original's last major edition when the translation was last published, or said to be up to date
    /// with it. The original's <see cref="MajorEditions"/> beyond it are changes the translation does not show.
    /// </summary>
    public int TranslatedEdition { get; set; }

    public int SectionId { get; set; }

    public Section? Section { get; set; }

    public Visibility Visibility { get; set; }

    /// <summary>The dateline, a calendar date in Moscow; null until first published.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Unique within language, kind and dateline; null until first published.</summary>
    public string? Slug { get; set; }

    /// <summary>Order within a day, newest highest: the generation at which the publication first went live; 0 before.</summary>
    public long Sequence { get; set; }

    public int? LiveEditionId { get; set; }

    public Edition? LiveEdition { get; set; }

    /// <summary>How many editions readers can cite: the number of the last major one; 0 before the first.</summary>
    public int MajorEditions { get; set; }

    /// <summary>How many photographs the text readers see shows in its albums and by themselves; 0 before the first.</summary>
    public int PhotoCount { get; set; }

    /// <summary>How many videos it shows.</summary>
    public int VideoCount { get; set; }

    public int? WorkEditionId { get; set; }

    public Edition? WorkEdition { get; set; }

    /// <summary>UTC instant at which readers could first see it.</summary>
    public DateTime? FirstLiveAt { get; set; }

    /// <summary>UTC instant at which what readers see last changed.</summary>
    public DateTime? LastChangedAt { get; set; }

    /// <summary>Shown at the address of a publication that is gone.</summary>
    public string? GoneExplanation { get; set; }

    /// <summary>Where the address of a publication that is gone leads instead; null where it shows the explanation.</summary>
    public int? GoneRedirectId { get; set; }

    public Publication? GoneRedirect { get; set; }

    /// <summary>UTC instant since which what readers see stands under a notice that it no longer holds; null where it holds.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Shown in that notice.</summary>
    public string? WithdrawalExplanation { get; set; }

    /// <summary>The generation of the last transaction that changed what readers see of it.</summary>
    public long Generation { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    public Guid Version { get; set; }

    public List<Edition> Editions { get; } = [];

    /// <summary>Whether the original has had a major change that its translation does not show. Its first publication is none.</summary>
    /// <param name="originalEditions">The original's <see cref="MajorEditions"/>.</param>
    /// <param name="translatedEdition">The translation's <see cref="TranslatedEdition"/>.</param>
    public static bool IsBehind(int originalEditions, int translatedEdition) => originalEditions > Math.Max(translatedEdition, 1);
}
