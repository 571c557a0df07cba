using Csto.Portal.Web.Looks;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Vision;

/// <summary>«Версия для слабовидящих»: a reader chooses how the pages look; the browser keeps it in one cookie (ADR 33).</summary>
public sealed class VisionController(PortalSettings settings) : SiteController
{
    /// <summary>Bytes: a few digits and an address.</summary>
    private const int MostBytes = 32 * 1024;

    private const int LongestAddress = 4096;

    /// <summary>Made for each reader: it remembers the page they come from.</summary>
    [Page(Routes.Vision)]
    public IActionResult Index()
    {
        Response.Headers.CacheControl = "no-store";
        return View(new VisionView(HttpContext.Look(), CameFrom()));
    }

    // Pages are the same for everybody and can hold no token. What another site could do with this is to change somebody's letters, and browsers say whose page sends a form.
    [HttpPost(Routes.Vision), IgnoreAntiforgeryToken, RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Choose(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (!Request.HasFormContentType)
            return BadRequest();
        var form = await Request.ReadFormAsync(cancellationToken);
        if (form.ContainsKey(LookChoices.Ordinary))
            Keep(default);
        else if (TryRead(form, HttpContext.Look(), out var look))
            Keep(look);
        else
            return BadRequest();
        Response.Headers.Location = Local(form[LookChoices.Back]) ?? Links.Vision;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>What the form does not say stays as it was: the buttons over a page change one thing each.</summary>
    private static bool TryRead(IFormCollection form, Look former, out Look look)
    {
        look = former;
        foreach (var part in Enum.GetValues<LookPart>())
        {
            if (!form.TryGetValue(Look.NameOf(part), out var value))
                continue;
            if (value.ToString() is not [var digit] || digit - '0' is not (>= 0 and var choice) || choice >= Look.CountOf(part))
                return false;
            look = look.With(part, choice);
        }

        return true;
    }

    private void Keep(Look look)
    {
        var options = new CookieOptions { HttpOnly = true, Secure = settings.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
        if (look.IsOrdinary)
            Response.Cookies.Delete(LookCookie.Name, options);
        else
        {
            options.MaxAge = LookCookie.Lasts;
            Response.Cookies.Append(LookCookie.Name, look.ToString(), options);
        }
    }

    /// <summary>The page whose link was followed, as the browser says; null for a page elsewhere, for this one, and where nothing is said.</summary>
    private string? CameFrom() =>
        Uri.TryCreate(Request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && page.Authority == Request.Host.Value
            && Local(page.PathAndQuery) is { } address && !address.Split('?')[0].EndsWith(Routes.Vision, StringComparison.OrdinalIgnoreCase) ? address : null;

    /// <summary>An address of this portal as it may stand in a header; null for any other.</summary>
    private string? Local(string? address)
    {
        if (address is null or { Length: > LongestAddress } || !Url.IsLocalUrl(address) || !Uri.TryCreate(settings.PublicBaseUrl, address, out var whole))
            return null;
        // Written anew, dots are taken out of a path: what is left must be local too.
        return Url.IsLocalUrl(whole.PathAndQuery) ? whole.PathAndQuery : null;
    }
}
