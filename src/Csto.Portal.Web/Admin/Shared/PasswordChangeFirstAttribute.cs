using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Admin;

/// <summary>Who signed in with a one-time password sees nothing but the page that changes it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PasswordChangeFirstAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var metadata = context.ActionDescriptor.EndpointMetadata;
        if (context.HttpContext.User.HasToChangePassword()
            && !metadata.OfType<IAllowAnonymous>().Any() && !metadata.OfType<WithOneTimePasswordAttribute>().Any())
            context.Result = new RedirectResult(DeskLinks.OwnPassword);
    }
}

/// <summary>Marks what may be done before a one-time password is changed: changing it, and leaving.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithOneTimePasswordAttribute : Attribute;
