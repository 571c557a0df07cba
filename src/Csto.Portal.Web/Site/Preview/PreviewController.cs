using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing.Previewing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Site.Preview;

/// <summary>
/// A text that is not published, for one person who was given the link: 410 once the link shows nothing, 404 where there is no such link. No
/// browser keeps anything of it (see <c>SecurityHeaders</c>), so every opening comes here and is noted.
/// </summary>
[LimitsGuesses]
public sealed class PreviewController(PreviewLinks links, PublicationPages pages, PhotoReader photos, MediaReader media, MediaStore store) : SiteController
{
    [Page(Routes.Preview)]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken)
    {
        var address = HttpContext.Connection.RemoteIpAddress?.ToString();
        switch (await links.OpenAsync(token, address, Request.Headers[HeaderNames.UserAgent], cancellationToken))
        {
            case PreviewAnswer.Alive alive:
                var draft = PublicationDraft.Of(alive.Content, alive.Kind, alive.Language) with
                {
                    MediaRoot = Links.PreviewFiles(token),
                    PhotoPages = Links.PreviewPhotos(token),
                    FirstLiveAt = alive.FirstLiveAt,
                    LastChangedAt = alive.LastChangedAt,
                };
                return View(PreviewView.Of(alive, await pages.PreviewAsync(draft, cancellationToken)));
            case PreviewAnswer.Dead dead:
                return Gone(DeadPreview.Of(dead));
            default:
                return NotFound();
        }
    }

    /// <summary>All photographs of the text; once the link shows nothing, its own page says why.</summary>
    [Page(Routes.PreviewPhotos)]
    public Task<IActionResult> Photos(string token, CancellationToken cancellationToken) => PhotosAsync(
        token, found => View(new PreviewPhotosView(found, token)), cancellationToken);

    [Page(Routes.PreviewPhoto)]
    public Task<IActionResult> Photo(string token, string reference, CancellationToken cancellationToken) => PhotosAsync(
        token,
        found => found.All.Where(photo => photo.File.Sha256.StartsWith(reference, StringComparison.Ordinal)).Take(2).ToList() is [var photo]
            ? View(new PreviewPhotoView(found, photo, token))
            : NotFound(),
        cancellationToken);

    private async Task<IActionResult> PhotosAsync(string token, Func<DraftPhotos, IActionResult> found, CancellationToken cancellationToken) =>
        await links.ShownEditionAsync(token, cancellationToken) is not { } edition ? Redirect(Links.Preview(token))
        : await photos.OfEditionAsync(edition, Links.PreviewFiles(token), cancellationToken) is { } all ? found(all)
        : NotFound();

    [Page(Routes.PreviewFile)]
    public async Task<IActionResult> ShowFile(string token, string reference, string name, CancellationToken cancellationToken) =>
        await links.ShownEditionAsync(token, cancellationToken) is { } edition
        && await media.FindOfEditionAsync(edition, reference, cancellationToken) is { } file
            ? this.Media(store, file, name) ?? NotFound()
            : NotFound();

    [Page(Routes.PreviewSubtitles)]
    public async Task<IActionResult> ShowSubtitles(string token, string reference, int id, CancellationToken cancellationToken) =>
        await links.ShownEditionAsync(token, cancellationToken) is { } edition
        && await media.SubtitlesOfEditionAsync(edition, reference, id, cancellationToken) is { } text
            ? this.Subtitles(text)
            : NotFound();
}
