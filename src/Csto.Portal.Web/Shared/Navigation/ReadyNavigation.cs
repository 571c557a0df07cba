using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Csto.Portal.Web.Shared;

/// <param name="State"><c>page</c> on the page itself, <c>true</c> in the section a deeper page belongs to, else null: for <c>aria-current</c>.</param>
public sealed record NavigationLink(string Path, string Text, string? State);

/// <summary>
/// The ways in: home, the sections of the portal, persons, the press centre, the archive. They are the same on all pages of a section, so they are written once
/// for the sections as they stand and for each place in them.
/// </summary>
public sealed class ReadyNavigation(SiteNow now, HtmlEncoder encoder)
{
    /// <summary>Goes with the sections it was made of: those of another generation are others.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<SectionView>, ConcurrentDictionary<Place, HtmlString>> Written = [];

    /// <param name="head">Of the page it stands on.</param>
    /// <param name="view">Of the layout, to write it with.</param>
    /// <param name="cancellationToken">Stops the question for the sections.</param>
    public async ValueTask<IHtmlContent> OfAsync(PageHead head, IHtmlHelper view, CancellationToken cancellationToken)
    {
        var sections = await now.SectionsAsync(Language.Current, cancellationToken);
        var ready = Written.GetOrCreateValue(sections);
        var ways = Ways(sections);
        var place = new Place(Language.Current, AmongOf(ways, head.Path), AmongOf(ways, head.Section));
        if (ready.TryGetValue(place, out var known))
            return known;
        return ready[place] = await WriteAsync(ways, place, view);
    }

    private async Task<HtmlString> WriteAsync((string Path, string Text)[] ways, Place place, IHtmlHelper view)
    {
        IReadOnlyList<NavigationLink> links = [.. ways.Select(w => new NavigationLink(w.Path, w.Text, place.StateOf(w.Path)))];
        var html = await view.PartialAsync("~/Shared/Navigation/_Navigation.cshtml", links);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        html.WriteTo(text, encoder);
        return new(text.ToString());
    }

    private static (string Path, string Text)[] Ways(IReadOnlyList<SectionView> sections) =>
    [
        (Links.Home, CommonWords.Home),
        .. sections.Select(s => (Links.List(s.Kind), s.Title)),
        (Links.Gallery(MediaKind.Picture), CommonWords.Photos),
        (Links.Gallery(MediaKind.Video), CommonWords.Videos),
        (Links.Persons, CommonWords.Persons),
        (Links.Press, CommonWords.PressCentre),
        (Links.List(null), CommonWords.Archive),
        (Links.Search, SearchWords.Title),
    ];

    private static string? AmongOf((string Path, string Text)[] ways, string? path) => Array.Exists(ways, w => w.Path == path) ? path : null;

    /// <param name="Language">Of the words.</param>
    /// <param name="Page">The page itself, where it is one of the ways.</param>
    /// <param name="Section">The one a deeper page belongs to.</param>
    private sealed record Place(string Language, string? Page, string? Section)
    {
        public string? StateOf(string path) => path == Page ? "page" : path == Section ? "true" : null;
    }
}
