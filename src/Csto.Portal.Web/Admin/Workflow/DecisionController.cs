using Csto.Portal.Core.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>What the pages of decisions have in common.</summary>
public abstract class DecisionController : DeskController
{
    /// <summary>Nothing was decided, because the piece is not what it was when the page was opened: the page says how it is now.</summary>
    private protected ViewResult Moved(string view, DecisionPage page, Outcome outcome)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, page with
        {
            IsChanged = outcome is Outcome.Conflict,
            Notice = outcome is Outcome.Refused refused && refused.Problems.Where(p => p.Field.Length == 0).Select(p => p.Message).ToList() is { Count: > 0 } why
                ? Notice.Warning(string.Join(' ', why))
                : null,
        });
    }
}
