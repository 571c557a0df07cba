using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;

namespace Csto.Portal.Core.Archive;

/// <summary>An item imported before, as it stands now.</summary>
/// <param name="PublicationId">The publication made of it.</param>
/// <param name="Date">The dateline its page gave.</param>
/// <param name="IsWhole">Whether its whole text is there.</param>
/// <param name="Current">Its text and what a change of it is based upon; null where a person changed or removed it since.</param>
internal sealed record KnownItem(int PublicationId, DateOnly? Date, bool IsWhole, SavedText? Current);

/// <summary>
/// What is to be done about an item: the one decision, taken alike by the importer and by its rehearsal. People's work is never touched;
/// an untouched item gains the date or the whole text that another page brings, and loses nothing.
/// </summary>
internal abstract record ImportPlan
{
    public const string NeedsDate = "нужна дата";

    /// <summary>Something is to be written.</summary>
    public abstract record Write(EditionContent Text) : ImportPlan
    {
        /// <summary>The text is the page's, rather than the one that is there with a date added.</summary>
        public bool IsWholeText { get; init; } = true;
    }

    public sealed record Create(EditionContent Text) : Write(Text);

    public sealed record Complete(EditionContent Text, EditionBasis Basis) : Write(Text);

    /// <summary>Nothing is to be written.</summary>
    public sealed record Leave(ImportOutcome Outcome, string? Reason) : ImportPlan;

    public static ImportPlan For(ArchiveItem item, KnownItem? known) => For(item, known, ItemMedia.None);

    /// <param name="item">What the page holds.</param>
    /// <param name="known">What was made of it before.</param>
    /// <param name="media">Its media, brought in.</param>
    public static ImportPlan For(ArchiveItem item, KnownItem? known, ItemMedia media)
    {
        if (item.Length > Limits.Body)
            return new Leave(ImportOutcome.Refused, "текст длиннее миллиона знаков и в один материал не помещается; разделите страницу");
        if (known is null)
            return new Create(TextOf(item, media));
        if (known.Current is not { } current)
            return new Leave(ImportOutcome.KeptEdited, "на портале материал изменён после импорта и оставлен как есть");

        var bringsDate = known.Date is null && item.Date is not null;
        if (item.IsWhole && !known.IsWhole)
            return new Complete(TextOf(item, media) with { PublishedOn = item.Date ?? known.Date, Slug = current.Content.Slug }, current.Basis);
        if (bringsDate)
            return new Complete(current.Content with { PublishedOn = item.Date }, current.Basis) { IsWholeText = false };
        return new Leave(ImportOutcome.FoundAgain, known.Date is null ? NeedsDate : null);
    }

    /// <summary>The same item: its key, and its day where both pages give one.</summary>
    public static bool IsSame(DateOnly? one, DateOnly? other) => one is null || other is null || one == other;

    private static EditionContent TextOf(ArchiveItem item, ItemMedia media)
    {
        var text = ArchiveText.Of(item, media.Shown);
        return new()
        {
            Title = item.Title,
            Lead = text.Lead,
            Body = text.Body,
            LeadPicture = media.Lead,
            PublishedOn = item.Date,
            SpeechType = item.SpeechType,
            KeptFooter = item.Contact,
        };
    }
}
