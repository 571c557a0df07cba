using Csto.Portal.Core.Content;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Terms;

/// <summary>On what conditions texts, photographs and videos may be used. Files that leave the portal name its address.</summary>
public sealed class TermsController(TermsText terms) : SiteController
{
    [Page(Routes.Terms)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(TermsView.Of(await terms.ReadAsync(Language.Current, cancellationToken)));
}

/// <param name="InLanguage">Of the text, where it is not that of the page; else null.</param>
public sealed record TermsView(RenderedContent Text, string? InLanguage) : IPage
{
    public static TermsView Of(TermsInLanguage terms) => new(
        MarkdownRenderer.Render(terms.Text, new MarkdownContext { Language = terms.Language }), terms.Language == Language.Current ? null : terms.Language);

    public PageHead Head => new()
    {
        Title = CommonWords.Terms,
        Description = TermsWords.Description,
        Path = Links.Terms,
    };
}
