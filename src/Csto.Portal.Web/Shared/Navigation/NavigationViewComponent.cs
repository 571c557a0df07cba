using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Shared;

/// <param name="State"><c>page</c> on the page itself, <c>true</c> in the section a deeper page belongs to, else null: for <c>aria-current</c>.</param>
public sealed record NavigationLink(string Path, string Text, string? State);

/// <summary>The ways in: home, the sections of the portal, persons, the press centre, the archive.</summary>
public sealed class NavigationViewComponent(SiteNow now) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PageHead head)
    {
        var known = await now.SectionsAsync(HttpContext.RequestAborted);
        (string Path, string Text)[] ways =
        [
            (Links.Home, "Главная"),
            .. known.Select(s => (Links.List(s.Kind), s.Title)),
            (Links.Gallery(MediaKind.Picture), "Фото"),
            (Links.Gallery(MediaKind.Video), "Видео"),
            (Links.Persons, "Персоны"),
            (Links.Press, "Пресс-центр"),
            (Links.List(null), "Архив"),
        ];
        return View("~/Shared/Navigation/Navigation.cshtml", ways.Select(w => new NavigationLink(w.Path, w.Text, State(w.Path, head))).ToList());
    }

    private static string? State(string path, PageHead head) => path == head.Path ? "page" : path == head.Section ? "true" : null;
}
