using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>What all answers of the API share: JSON with a tag, problem details in the language asked for, one limit for each address.</summary>
[ApiController]
[CacheablePages(IsKept = false)]
[LimitsReading]
[Produces("application/json")]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, ApiProblems.Type)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status429TooManyRequests, ApiProblems.Type)]
[ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, ApiProblems.Type)]
public abstract class ApiController(PortalSettings settings) : ControllerBase
{
    protected PortalSettings Settings => settings;

    /// <summary>The language of texts and names that is asked for; addresses in the answer are those of its pages.</summary>
    /// <param name="language">As asked; null: Russian.</param>
    /// <returns>False where the portal has none of it.</returns>
    protected bool TrySpeak(string? language, out string known)
    {
        known = language is null ? Publication.Russian : settings.Languages.FirstOrDefault(one => one.Equals(language, StringComparison.OrdinalIgnoreCase)) ?? "";
        if (known.Length > 0)
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.CultureOf(known);
        return known.Length > 0;
    }

    protected ActionResult UnknownLanguage(string? language)
    {
        ApiProblems.Speak(Request);
        return Bad(Sentence.Text(ApiWords.BadLanguage, language, string.Join(", ", settings.Languages)));
    }

    /// <param name="detail">In the language of the problem: call <see cref="ApiProblems.Speak"/> before.</param>
    protected ActionResult Bad(string detail) => ApiProblems.Of(HttpContext, StatusCodes.Status400BadRequest, ApiWords.BadTitle, detail);

    protected ActionResult BadCursor()
    {
        ApiProblems.Speak(Request);
        return Bad(ApiWords.BadCursor);
    }

    /// <param name="explanation">Of the press office; null where it gave none.</param>
    protected ActionResult Gone(string? explanation)
    {
        ApiProblems.Speak(Request);
        return ApiProblems.Of(HttpContext, StatusCodes.Status410Gone, ApiWords.GoneTitle, explanation ?? ApiWords.GoneDetail);
    }

    protected ActionResult Missing()
    {
        ApiProblems.Speak(Request);
        return ApiProblems.Of(HttpContext, StatusCodes.Status404NotFound, ApiWords.NotFoundTitle, ApiWords.NotFoundDetail);
    }
}
