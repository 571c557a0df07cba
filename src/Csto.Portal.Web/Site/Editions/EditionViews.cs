using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Editions;

/// <summary>An edition at its own address. Search engines are sent to the publication's.</summary>
public sealed record EditionView(PublicationAddress Address, EditionPage Edition, string? Section) : IPage
{
    public PageHead Head => new()
    {
        Title = $"{Edition.Page.Title} (редакция {Edition.Mark.Number})",
        Path = Links.Edition(Address, Edition.Mark.Number),
        IsIndexed = false,
        Section = Links.List(Address.Kind),
        Crumbs = [.. SectionCrumbs.ToDay(Address.Kind, Section, Address.PublishedOn), new Crumb("Материал", Links.Item(Address))],
    };
}

/// <summary>What an edition changed.</summary>
public sealed record ChangesView(PublicationAddress Address, EditionChanges Changes, string? Section) : IPage
{
    public PageHead Head => new()
    {
        Title = $"Что изменилось: {Changes.Title}",
        Path = Links.EditionChanges(Address, Changes.After.Number),
        IsIndexed = false,
        Section = Links.List(Address.Kind),
        Crumbs = [.. SectionCrumbs.ToDay(Address.Kind, Section, Address.PublishedOn), new Crumb("Материал", Links.Item(Address))],
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
