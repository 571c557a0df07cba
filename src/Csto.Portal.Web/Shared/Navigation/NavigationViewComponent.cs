using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Shared;

/// <param name="State"><c>page</c> on the page itself, <c>true</c> in the section a deeper page belongs to, else null: for <c>aria-current</c>.</param>
public sealed record NavigationLink(string Path, string Text, string? State);

/// <summary>The ways in, as <see cref="ReadyNavigation"/> lists them.</summary>
public sealed class NavigationViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(IReadOnlyList<NavigationLink> links) => View("~/Shared/Navigation/Navigation.cshtml", links);
}
