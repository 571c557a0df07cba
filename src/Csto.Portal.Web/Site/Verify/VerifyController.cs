using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Verify;

/// <summary>«Проверка подлинности».</summary>
public sealed class VerifyController(ProofReader proofs) : SiteController
{
    [Page(Routes.Verify), CacheablePages]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new VerifyView { IsSigned = (await proofs.KeysAsync(cancellationToken)).Any(k => k.To is null) });
}

public sealed record VerifyView : IPage
{
    /// <summary>Whether texts are signed now.</summary>
    public required bool IsSigned { get; init; }

    public PageHead Head => new() { Title = VerifyWords.Title, Description = VerifyWords.Description, Path = Links.Verify };
}
