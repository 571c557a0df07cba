using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.Web.Site.Editions;

/// <summary>An edition at its own address. Search engines are sent to the publication's.</summary>
public sealed record EditionView(PublicationAddress Address, EditionPage Edition, string? Section) : IPage
{
    public PageHead Head => new()
    {
        Title = Sentence.Text(EditionsWords.TitleOfEdition, Edition.Page.Title, Edition.Mark.Number),
        Path = Links.Edition(Address, Edition.Mark.Number),
        IsIndexed = false,
        Section = Links.List(Address.Kind),
        Crumbs = [.. SectionCrumbs.ToDay(Address.Kind, Section, Address.PublishedOn), new Crumb(CommonWords.Publication, Links.Item(Address))],
    };
}

/// <summary>What an edition changed.</summary>
public sealed record ChangesView(PublicationAddress Address, EditionChanges Changes, string? Section) : IPage
{
    public IHtmlContent LinkTo(EditionMark mark) => Markup.Link(Links.Edition(Address, mark.Number), Sentence.Text(EditionsWords.Number, mark.Number));

    public PageHead Head => new()
    {
        Title = Sentence.Text(EditionsWords.TitleOfChanges, Changes.Title),
        Path = Links.EditionChanges(Address, Changes.After.Number),
        IsIndexed = false,
        Section = Links.List(Address.Kind),
        Crumbs = [.. SectionCrumbs.ToDay(Address.Kind, Section, Address.PublishedOn), new Crumb(CommonWords.Publication, Links.Item(Address))],
    };
}

/// <summary>The fields of a comparison in words.</summary>
public static class ChangedPartWords
{
    public static string Of(ChangedPart part) => part switch
    {
        ChangedPart.Title => EditionsWords.FieldTitle,
        ChangedPart.Lead => EditionsWords.FieldLead,
        ChangedPart.Body => EditionsWords.FieldBody,
        ChangedPart.Picture => EditionsWords.FieldPicture,
        ChangedPart.PublishedOn => EditionsWords.FieldPublishedOn,
        ChangedPart.Speaker => EditionsWords.FieldSpeaker,
        ChangedPart.Occasion => EditionsWords.FieldOccasion,
        ChangedPart.Place => EditionsWords.FieldPlace,
        ChangedPart.DeliveredOn => EditionsWords.FieldDeliveredOn,
        ChangedPart.Contact => EditionsWords.FieldContact,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}

/// <summary>A stretch of paragraphs of a comparison: one that changed, or a run that did not.</summary>
/// <param name="Changed">Null for a run that stayed.</param>
/// <param name="Unchanged">How many paragraphs stayed.</param>
public sealed record Stretch(Core.Content.ParagraphChange? Changed, int Unchanged)
{
    public static IEnumerable<Stretch> Of(ChangedField field)
    {
        var unchanged = 0;
        foreach (var paragraph in field.Paragraphs)
        {
            if (!paragraph.Differs)
            {
                unchanged++;
                continue;
            }

            if (unchanged > 0)
                yield return new(null, unchanged);
            unchanged = 0;
            yield return new(paragraph, 0);
        }

        if (unchanged > 0)
            yield return new(null, unchanged);
    }
}
