using Csto.Portal.Core.Content;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Media;

/// <summary>
/// Files of texts that readers can see. Every request asks the database, so a file appears with its text and goes with it. The reader's own
/// browser may keep what it was given for five minutes; caches between may keep nothing, because nobody could take a file back from them.
/// </summary>
public sealed class MediaController(MediaReader media, MediaStore store) : SiteController
{
    private const string FiveMinutes = "private, max-age=300";

    [Page(Routes.MediaFile)]
    public async Task<IActionResult> Show(string reference, string name, CancellationToken cancellationToken)
    {
        if (await media.FindPublicAsync(reference, cancellationToken) is not { } file)
            return NotFound();
        Response.Headers.CacheControl = FiveMinutes;
        var answer = file.Sha256.StartsWith(reference, StringComparison.Ordinal) ? this.Media(store, file, name) : null;
        return answer ?? Redirect(MediaShelf.PublicRoot + file.Path);
    }

    /// <summary>Subtitles of a video, under the same condition.</summary>
    [Page(Routes.Subtitles)]
    public async Task<IActionResult> Subtitles(string reference, int id, CancellationToken cancellationToken)
    {
        if (await media.SubtitlesAsync(reference, id, cancellationToken) is not { } text)
            return NotFound();
        Response.Headers.CacheControl = FiveMinutes;
        return this.Subtitles(text);
    }
}
