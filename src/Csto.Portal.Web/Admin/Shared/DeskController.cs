using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Admin.Rescue;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin;

/// <summary>What all pages of the press office have in common. A text may be long: limits of size are high, limits of the text have words.</summary>
[FormToken]
[PasswordChangeFirst]
[SecondFactorFirst]
[RequestSizeLimit(AdminSetup.LargestRequest)]
public abstract class DeskController : Controller
{
    private protected Actor Actor => User.AsActor();

    private protected CancellationToken Cancelled => HttpContext.RequestAborted;

    private protected bool MayPublish => User.IsAllowed(Permissions.CanPublish);

    /// <summary>Each reason stands beside its field on the page that follows.</summary>
    private protected void Explain(IEnumerable<FieldProblem> problems)
    {
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
    }

    /// <summary>After a change: the browser asks for the page anew, so that reloading it repeats nothing.</summary>
    private protected RedirectResult SeeOther(string address) => Redirect(address);
}
