using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Lists;

/// <summary>Lists by date: the whole archive or a section of it, a year, a month, a day. Empty ones answer 200, nonsense dates 404.</summary>
[CacheablePages(Routes.Before)]
public sealed class ListsController(ListReader lists, SiteNow now, TimeProvider clock) : SiteController
{
    [Page(Routes.List)]
    [Page(Routes.Year)]
    [Page(Routes.Month)]
    [Page(Routes.Day)]
    public async Task<IActionResult> Index(string section, string? year, string? month, string? day, CancellationToken cancellationToken)
    {
        var kind = PublicationAddress.KindOf(section.ToLowerInvariant());
        var today = MoscowTime.Today(clock);
        if (ArchivePeriod.Of(Number(year), Number(month), Number(day), today) is not { } period || !TryReadCursor(out var before))
            return NotFound();
        if (await lists.ReadAsync(Language.Current, kind, period, before, cancellationToken) is not { } page)
            return NotFound();
        var all = await now.SectionsAsync(Language.Current, cancellationToken);
        return View(new ListView(page, all.FirstOrDefault(s => s.Kind == kind), today));
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
