using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Item;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Photos;

/// <summary>
/// The photographs of a publication, or of one of its editions: all, one by one, in full size and in archives. All of it is there exactly as long as the
/// text is: files ask the database for every request and are given as of the instant at which its page would be, pages are kept for one generation.
/// </summary>
public sealed class PhotosController(
    PhotoReader photos, OriginalsDesk originals, PublicationPages publications, AddressReader addresses, SiteNow now, SeenByReaders seen)
    : ItemPartController(publications, addresses, now)
{
    [CacheablePages]
    [Page(Routes.Photos)]
    [Page(Routes.EditionPhotos)]
    public Task<IActionResult> Index(ItemRoute route, int? number, CancellationToken cancellationToken) => AnswerAsync(
        route,
        number,
        async piece => View(new PhotosView(piece, await SectionOfAsync(piece.Address, cancellationToken))),
        to => PhotoAddresses.Folder(to, number),
        cancellationToken);

    [CacheablePages]
    [Page(Routes.Photo)]
    [Page(Routes.EditionPhoto)]
    public Task<IActionResult> Photo(ItemRoute route, int? number, string reference, CancellationToken cancellationToken) => AnswerAsync(
        route,
        number,
        async piece => Find(piece, reference) is { } photo
            ? View("Photo", new PhotoView(piece, photo, originals.Press(piece, photo), await SectionOfAsync(piece.Address, cancellationToken)))
            : NotFound(),
        to => PhotoAddresses.Folder(to, number) + reference,
        cancellationToken);

    [Page(Routes.PhotoOriginal)]
    [Page(Routes.EditionPhotoOriginal)]
    [LimitedDownload]
    public Task<IActionResult> Original(ItemRoute route, int? number, string reference, CancellationToken cancellationToken) => DownloadAsync(
        route,
        number,
        async piece => Find(piece, reference) is { } photo && await originals.FindAsync(piece, photo, cancellationToken) is var (file, name)
            ? this.Download(file.Open(), file.ContentType, name, $"{photo.File.Sha256[..32]}-{file.Crc:x8}")
            : NotFound(),
        to => $"{PhotoAddresses.Folder(to, number)}{reference}/original",
        cancellationToken);

    [Page(Routes.PhotoArchive)]
    [Page(Routes.EditionPhotoArchive)]
    [LimitedDownload]
    public Task<IActionResult> Archive(ItemRoute route, int? number, CancellationToken cancellationToken) => DownloadAsync(
        route,
        number,
        piece => ZipAsync(piece, [.. piece.All], "photos", cancellationToken),
        to => $"{PhotoAddresses.Folder(to, number)}photos.zip",
        cancellationToken);

    [Page(Routes.AlbumArchive)]
    [Page(Routes.EditionAlbumArchive)]
    [LimitedDownload]
    public Task<IActionResult> Album(ItemRoute route, int? number, int set, CancellationToken cancellationToken) => DownloadAsync(
        route,
        number,
        async piece => piece.Sets.FirstOrDefault(s => s.Number == set) is { } album
            ? await ZipAsync(piece, album.Photos, $"album-{set}", cancellationToken)
            : NotFound(),
        to => $"{PhotoAddresses.Folder(to, number)}album-{set}.zip",
        cancellationToken);

    private async Task<IActionResult> DownloadAsync(
        ItemRoute route, int? number, Func<PiecePhotos, Task<IActionResult>> found, Func<PublicationAddress, string> at, CancellationToken cancellationToken) =>
        seen.IsAway
            ? StatusCode(StatusCodes.Status503ServiceUnavailable)
            : await seen.AskAsync(() => AnswerAsync(route, number, found, at, cancellationToken), cancellationToken);

    private async Task<IActionResult> AnswerAsync(
        ItemRoute route, int? number, Func<PiecePhotos, Task<IActionResult>> found, Func<PublicationAddress, string> at, CancellationToken cancellationToken)
    {
        if (route.Address is not { } address)
            return NotFound();
        return await photos.FindAsync(address, number, cancellationToken) is { } piece
            ? await found(piece)
            : await ElsewhereAsync(address, at, cancellationToken);
    }

    private async Task<IActionResult> ZipAsync(PiecePhotos piece, IReadOnlyList<Photo> chosen, string what, CancellationToken cancellationToken)
    {
        var archive = await originals.ArchiveAsync(piece, chosen, cancellationToken);
        return this.Download(archive.Open(), "application/zip", $"{piece.Address.Slug}-{what}.zip", FormattableString.Invariant($"{archive.Length:x}-{archive.Crc:x8}"));
    }

    /// <summary>One that was named by another number of digits is the same photograph, at its own address.</summary>
    private static Photo? Find(PiecePhotos piece, string reference) =>
        piece.All.Where(photo => photo.File.Sha256.StartsWith(reference, StringComparison.Ordinal)).Take(2).ToList() is [var one] ? one : null;
}

/// <summary>The parts of a publication's address in a route.</summary>
public sealed record ItemRoute(
    [FromRoute] string Section, [FromRoute] string Year, [FromRoute] string Month, [FromRoute] string Day, [FromRoute] string Slug)
{
    /// <summary>Null where they name no day or no kind.</summary>
    public PublicationAddress? Address => ItemAddress.Of(Section, Year, Month, Day, Slug);
}
