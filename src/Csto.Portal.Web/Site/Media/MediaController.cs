using Csto.Portal.Core.Content;
using Csto.Portal.Core.Media;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Media;

/// <summary>
/// Files of texts that readers can see: a file appears with the page of its text and goes with it, at one instant. The reader's own browser may keep what
/// it was given for five minutes; caches between may keep nothing, because nobody could take a file back from them.
/// </summary>
public sealed class MediaController(PublicFiles files, MediaStore store) : SiteController
{
    private const string FiveMinutes = "private, max-age=300";

    [Page(Routes.MediaFile)]
    public async Task<IActionResult> Show(string reference, string name, CancellationToken cancellationToken)
    {
        // Known by what has been taken off the disk since, for sizes made anew, it is asked for once more.
        if (files.Known(reference) is { } known && FileOf(known, reference, name) is { } kept and not NotFoundResult)
            return Kept(kept);
        if (files.IsAway)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (await files.AskAsync(reference, cancellationToken) is not { } file)
            return NotFound();
        return Kept(FileOf(file, reference, name) ?? Redirect(MediaShelf.PublicRoot + file.Path));
    }

    /// <summary>Subtitles of a video, under the same condition.</summary>
    [Page(Routes.Subtitles)]
    public async Task<IActionResult> Subtitles(string reference, int id, CancellationToken cancellationToken)
    {
        if (files.KnownSubtitles(reference, id) is { } known)
            return Kept(this.Subtitles(known));
        if (files.IsAway)
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        return await files.AskSubtitlesAsync(reference, id, cancellationToken) is { } text ? Kept(this.Subtitles(text)) : NotFound();
    }

    private IActionResult? FileOf(MediaFacts file, string reference, string name) =>
        file.Sha256.StartsWith(reference, StringComparison.Ordinal) ? this.Media(store, file, name) : null;

    private IActionResult Kept(IActionResult answer)
    {
        Response.Headers.CacheControl = FiveMinutes;
        return answer;
    }
}
