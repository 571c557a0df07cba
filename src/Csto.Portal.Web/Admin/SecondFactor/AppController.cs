using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.SecondFactor;

/// <summary>An app for codes, set up and taken away.</summary>
[Route(DeskLinks.SecondFactorApp)]
public sealed class AppController(SecondFactors factors, DeskSession session) : DeskController
{
    [HttpGet(""), BeforeSecondFactor]
    public IActionResult New(string? from) => Page(AppPage.For(HttpContext) with { From = from });

    [HttpPost(""), BeforeSecondFactor, KeepsWords]
    public async Task<IActionResult> Create(AppForm form)
    {
        var page = AppPage.For(HttpContext, form.Secret) with { From = form.From, Kept = KeptForm.CarriedBy(Request) };
        if (!ModelState.IsValid)
            return Page(page);
        switch (await factors.AddAppAsync(Me, page.Secret, form.Code, form.Password, Cancelled))
        {
            case AccountOutcome.Codes codes:
                await session.RefreshAsync(HttpContext);
                return View("/Admin/SecondFactor/Codes.cshtml", new CodesPage(codes.RecoveryCodes, page.IsFirst) { From = page.From, Kept = page.Kept });
            case AccountOutcome.Refused refused:
                Explain(refused.Problems);
                break;
        }

        return Page(page);
    }

    [HttpGet("delete")]
    public IActionResult AskToDelete() => View("/Admin/SecondFactor/AppRemoval.cshtml", new AppRemovalPage());

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(string? password)
    {
        if (await factors.RemoveAppAsync(Me, password, Cancelled) is not AccountOutcome.Refused refused)
            return SeeOther(DeskLinks.With(DeskLinks.SecondFactor, ("said", "removed")));
        Explain(refused.Problems);
        return AskToDelete();
    }

    private int Me => Actor.UserId!.Value;

    private ViewResult Page(AppPage page) => View("/Admin/SecondFactor/App.cshtml", page);
}
