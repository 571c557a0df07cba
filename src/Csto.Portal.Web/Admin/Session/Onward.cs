using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Account;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.SecondFactor;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>Where somebody goes who has just signed in, or has just done what had to be done before anything else.</summary>
internal static class Onward
{
    /// <summary>
    /// To a password of their own, to a second factor where one is demanded, back into the form they were writing, to the page they asked for:
    /// the first of these that applies. The form and the page wait meanwhile.
    /// </summary>
    public static IActionResult GoOn(this Controller controller, KeptForm? kept, string? from)
    {
        var http = controller.HttpContext;
        // What was said of the form before is not what is wrong with the next page.
        controller.ModelState.Clear();
        if (http.User.HasToChangePassword())
            return controller.View("/Admin/Account/Password.cshtml", new PasswordPage { IsFirst = true, Kept = kept, From = from });
        if (http.User.HasToAddSecondFactor())
            return controller.View("/Admin/SecondFactor/App.cshtml", AppPage.For(http) with { Kept = kept, From = from });
        if (kept is null)
            return controller.Redirect(Address(from));
        http.Features.Set(kept);
        return new EmptyResult();
    }

    /// <summary>The page asked for if it is one of the press office, else the list.</summary>
    public static string Address(string? from) => KeptForm.IsOfTheDesk(from) ? from! : DeskLinks.Home;
}
