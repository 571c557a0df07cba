using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>
/// Demands the antiforgery token of everything but reading. Where it has expired and the browser vouches that a page of ours sent the form,
/// an action that <see cref="KeepsWordsAttribute"/> marks shows the form again; everything else is refused in words.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormTokenAttribute : Attribute, IAsyncAuthorizationFilter, IAntiforgeryPolicy, IOrderedFilter
{
    /// <summary>After the limits of the form's size are set (900).</summary>
    public int Order => 1000;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return;
        var rescued = http.Features.Get<RescuedForm>();
        if (rescued is null && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return;
        if (rescued is null && Origin.IsOurOwn(http.Request, http.RequestServices.GetRequiredService<PortalSettings>()))
            rescued = RescuedForm.AfterExpiry;
        if (rescued is not null && context.ActionDescriptor.EndpointMetadata.OfType<KeepsWordsAttribute>().Any())
            context.ModelState.AddModelError(RescuedForm.Key, rescued.Reason);
        else
            context.Result = Pages.Expired();
    }
}
