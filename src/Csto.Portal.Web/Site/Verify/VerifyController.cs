using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Verify;

/// <summary>
/// «Проверка подлинности»: was a text published, when, in what words. What is pasted is compared and forgotten: it is in no log, no address and no memory. A text that
/// cannot be compared comes back in its field with the reason.
/// </summary>
public sealed class VerifyController(VerifyReader reader, ProofReader proofs, TryLimits limits) : SiteController
{
    /// <summary>Bytes of a request: more than any text that is compared takes, so that a longer one can be given back.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    private const int RetryAfterSeconds = 5;

    [Page(Routes.Verify), CacheablePages]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ViewOfAsync("", null, null, cancellationToken));

    // No cookie stands behind it that another site's page could use.
    [HttpPost(Routes.Verify), IgnoreAntiforgeryToken, RequestSizeLimit(MostBytes), RequestFormLimits(ValueLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Check(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        // Not bound to a parameter: a body that is too long is answered as such, and not as an empty one.
        var text = Request.HasFormContentType ? (await Request.ReadFormAsync(cancellationToken))[VerifyView.Field].ToString() : "";
        if (string.IsNullOrWhiteSpace(text))
            return await AnswerAsync("", VerifyWords.Empty, null, StatusCodes.Status400BadRequest, cancellationToken);
        if (text.Length > VerifyReader.Longest)
            return await AnswerAsync(text, VerifyWords.TooLong, null, StatusCodes.Status413PayloadTooLarge, cancellationToken);
        if (limits.Count(TryOf.Verify, SignInPlace.NetworkOf(HttpContext.Connection.RemoteIpAddress)) is { } wait)
        {
            Response.Headers.RetryAfter = LimitsGuessesAttribute.Seconds(wait);
            return await AnswerAsync(text, VerifyWords.TooOften, null, StatusCodes.Status429TooManyRequests, cancellationToken);
        }

        return await reader.VerifyAsync(text, cancellationToken) switch
        {
            VerifyAnswer.TooShort => await AnswerAsync(text, VerifyWords.TooShort, null, StatusCodes.Status200OK, cancellationToken),
            VerifyAnswer.NotReady => await LaterAsync(text, cancellationToken),
            var answer => await AnswerAsync(text, null, answer, StatusCodes.Status200OK, cancellationToken),
        };
    }

    private async Task<IActionResult> LaterAsync(string text, CancellationToken cancellationToken)
    {
        Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await AnswerAsync(text, VerifyWords.NotReady, null, StatusCodes.Status503ServiceUnavailable, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(string text, string? problem, VerifyAnswer? answer, int status, CancellationToken cancellationToken)
    {
        var result = View("Index", await ViewOfAsync(text, problem, answer, cancellationToken));
        result.StatusCode = status;
        return result;
    }

    private async Task<VerifyView> ViewOfAsync(string text, string? problem, VerifyAnswer? answer, CancellationToken cancellationToken) =>
        new(text, problem, answer, (await proofs.KeysAsync(cancellationToken)).Any(k => k.To is null));
}
