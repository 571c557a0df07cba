using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Site;

/// <summary>
/// What all public pages share. A page knows its one address (<see cref="PageHead.Path"/>): whoever came by another spelling of it, with or
/// without a slash, in capital letters, without a leading zero, is sent there once and for good.
/// </summary>
public abstract class SiteController : Controller
{
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.Result is not ViewResult { Model: IPage { Head.Path: { } address }, StatusCode: null })
            return;
        var path = address.Split('?')[0];
        if (Request.SpelledPath() != path)
            context.Result = RedirectPermanent(path + Request.QueryString);
    }

    /// <summary>A page at the address of something that was unpublished or no longer answers.</summary>
    protected ViewResult Gone(GoneView view)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        var result = View("~/Site/Gone/Gone.cshtml", view);
        result.StatusCode = StatusCodes.Status410Gone;
        return result;
    }

    /// <summary>Reads <c>?before=</c>; false where it is there and malformed.</summary>
    protected bool TryReadCursor(out ListCursor? before)
    {
        before = null;
        if (!Request.Query.TryGetValue(Routes.Before, out var text))
            return true;
        var isCursor = ListCursor.TryParse(text, out var cursor);
        before = isCursor ? cursor : null;
        return isCursor;
    }
}
