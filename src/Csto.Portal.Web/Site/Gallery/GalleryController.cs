using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Gallery;

/// <summary>The sections «Фото» and «Видео»: whole, by years and by months. Empty ones answer 200, nonsense dates 404.</summary>
[CacheablePages(Routes.Before)]
public sealed class GalleryController(GalleryReader galleries, TimeProvider clock) : SiteController
{
    private const string Videos = "videos";

    [Page(Routes.Gallery)]
    [Page(Routes.GalleryYear)]
    [Page(Routes.GalleryMonth)]
    public async Task<IActionResult> Index(string gallery, string? year, string? month, CancellationToken cancellationToken)
    {
        var kind = gallery.Equals(Videos, StringComparison.OrdinalIgnoreCase) ? MediaKind.Video : MediaKind.Picture;
        if (ArchivePeriod.Of(Number(year), Number(month), null, MoscowTime.Today(clock)) is not { } period || !TryReadCursor(out var before))
            return NotFound();
        return await galleries.ReadAsync(Language.Current, kind, period, before, cancellationToken) is { } page ? View(new GalleryView(page)) : NotFound();
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
