using Csto.Portal.Core.Reading.Desk;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>Over every page of the press office: what went out urgently and waits for a second pair of eyes.</summary>
public sealed class UrgentViewComponent(UrgencyReader urgent) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("/Admin/Workflow/Urgent.cshtml", await urgent.ListAsync(HttpContext.RequestAborted));
}
