using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Admin;

/// <summary>
/// Who must have a second factor and has none sees nothing but the page that adds one. A form that was being written when the duty arose is
/// carried through it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecondFactorFirstAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After <see cref="PasswordChangeFirstAttribute"/>.</summary>
    public int Order => 600;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var metadata = context.ActionDescriptor.EndpointMetadata;
        var request = context.HttpContext.Request;
        if (!context.HttpContext.User.HasToAddSecondFactor()
            || metadata.OfType<IAllowAnonymous>().Any() || metadata.OfType<BeforeSecondFactorAttribute>().Any())
            return;
        if (HttpMethods.IsGet(request.Method))
            context.Result = new RedirectResult(DeskLinks.With(DeskLinks.SecondFactorApp, ("from", request.Path + request.QueryString)));
        else if (metadata.OfType<KeepsWordsAttribute>().Any() && request.HasFormContentType
            && Origin.IsOurOwn(request, context.HttpContext.RequestServices.GetRequiredService<PortalSettings>()))
            context.Result = Pages.SecondFactorFirst(context.HttpContext, await KeptForm.FromAsync(request));
        else
            context.Result = new RedirectResult(DeskLinks.SecondFactorApp);
    }
}

/// <summary>Marks what may be done before a second factor is added: adding it, and leaving.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforeSecondFactorAttribute : Attribute;
