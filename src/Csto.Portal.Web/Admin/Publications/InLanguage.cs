using System.Globalization;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>A public page shown on the desk in the language of its text, as readers will see it.</summary>
internal sealed class InLanguage(string language, IActionResult page) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        CultureInfo.CurrentUICulture = Language.CultureOf(language);
        await page.ExecuteResultAsync(context);
    }
}
