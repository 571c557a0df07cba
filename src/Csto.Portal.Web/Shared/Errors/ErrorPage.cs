using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>The page of an error: what happened and what to do, in words.</summary>
/// <param name="Code">The HTTP status.</param>
/// <param name="RequestId">By which the log knows the request.</param>
public sealed record ErrorPage(PageHead Head, int Code, string Title, string Text, string RequestId) : IPage
{
    public const string View = "/Shared/Errors/Error.cshtml";

    /// <summary>Whether the fault is ours, so that the reader may want to tell us.</summary>
    public bool IsOurs => Code >= 500;

    public IReadOnlyList<Crumb> Ways { get; } =
    [
        new(CommonWords.Home, Links.Home),
        new(ErrorsWords.ArchiveByDay, Links.List(null)),
        new(CommonWords.PressContacts, Links.Press),
    ];

    public static ErrorPage For(int status, string requestId)
    {
        var (title, text) = Words(status);
        return new(new PageHead { Title = title, Path = null, IsIndexed = false }, status, title, text, requestId);
    }

    private static (string Title, string Text) Words(int status) => status switch
    {
        400 => (ErrorsWords.BadRequest, ErrorsWords.BadRequestText),
        403 => (ErrorsWords.Forbidden, ErrorsWords.ForbiddenText),
        404 => (ErrorsWords.NotFound, ErrorsWords.NotFoundText),
        405 => (ErrorsWords.WrongMethod, ErrorsWords.WrongMethodText),
        410 => (ErrorsWords.Gone, ErrorsWords.GoneText),
        413 => (ErrorsWords.TooLarge, ErrorsWords.TooLargeText),
        414 => (ErrorsWords.LongAddress, ErrorsWords.LongAddressText),
        429 => (ErrorsWords.TooMany, ErrorsWords.TooManyText),
        431 => (ErrorsWords.LargeHeaders, ErrorsWords.LargeHeadersText),
        503 => (ErrorsWords.Unavailable, ErrorsWords.UnavailableText),
        >= 500 => (ErrorsWords.Failed, ErrorsWords.FailedText),
        _ => (ErrorsWords.Other, ErrorsWords.OtherText),
    };
}
