using Csto.Portal.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Everything in the folder Admin is the MVC area of that name, lives under <c>/admin</c> and is closed: a controller that says nothing
/// asks for <see cref="Permissions.CanWrite"/>, one with <c>[Authorize(Permissions.…)]</c> for that as well, and only
/// <c>[AllowAnonymous]</c> opens an action.
/// </summary>
internal sealed class AdminAreaConvention : IControllerModelConvention
{
    public const string Area = "Admin";
    private const string Namespace = "Csto.Portal.Web.Admin";

    public void Apply(ControllerModel controller)
    {
        if (!IsOfAdmin(controller.ControllerType.Namespace))
            return;
        controller.RouteValues["area"] = Area;
        var selectors = controller.Selectors.Concat(controller.Actions.SelectMany(action => action.Selectors)).ToList();
        foreach (var selector in selectors.Where(selector => selector.AttributeRouteModel is not null))
            selector.EndpointMetadata.Add(new AuthorizeAttribute(Permissions.CanWrite));
        foreach (var action in controller.Actions)
            RequireAdminAddress(controller, action);
    }

    private static bool IsOfAdmin(string? name) =>
        name == Namespace || name?.StartsWith(Namespace + ".", StringComparison.Ordinal) == true;

    private static void RequireAdminAddress(ControllerModel controller, ActionModel action)
    {
        foreach (var own in action.Selectors.Select(selector => selector.AttributeRouteModel))
        {
            foreach (var shared in controller.Selectors.Select(selector => selector.AttributeRouteModel))
            {
                var template = AttributeRouteModel.CombineAttributeRouteModel(shared, own)?.Template ?? "";
                if (template != "admin" && !template.StartsWith("admin/", StringComparison.Ordinal))
                    throw new InvalidOperationException($"{action.DisplayName} must live under /admin, not at /{template}.");
            }
        }
    }
}
