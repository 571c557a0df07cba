using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// The photographs of a publication that readers can see at this moment: asked of the database every time, so that an embargo holds for them too; or of an
/// edition that somebody was given to read before.
/// </summary>
public sealed class PhotoReader(PortalDbContext db)
{
    /// <param name="address">Of the publication.</param>
    /// <param name="edition">As readers cite it; null for the text that stands at the address.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Null where no such text can be read, or it shows no photographs.</returns>
    public async Task<PiecePhotos?> FindAsync(PublicationAddress address, int? edition, CancellationToken cancellationToken)
    {
        var row = edition is { } number
            ? (await db.EditionsAsync(address, number, 1, cancellationToken)).FirstOrDefault()?.Text
            : await db.AtAsync(address, cancellationToken);
        if (row is not { Visibility: Visibility.Live, Body: { } body })
            return null;
        var media = PieceMedia.Of(body, (await db.ShelfAsync(row, cancellationToken)).In(address.Language));
        return media.Photos == 0 ? null : new PiecePhotos
        {
            Address = address,
            Edition = edition,
            Title = row.Title!,
            Withdrawal = row.WithdrawnAt is { } at ? new(at, row.WithdrawalExplanation ?? "") : null,
            Sets = await SetsAsync(address.Language, media, cancellationToken),
        };
    }

    /// <summary>Those of one edition, whether readers may have it or not, for somebody who was given it to read.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="root">Of the addresses its files are read at; see <see cref="MediaShelf.Root"/>.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Null where it shows no photographs.</returns>
    public async Task<DraftPhotos?> OfEditionAsync(int editionId, string root, CancellationToken cancellationToken)
    {
        if (await db.Editions.AsNoTracking().Where(e => e.Id == editionId).Select(e => new { e.Title, e.Body, e.Publication!.Kind, e.Publication.Language }).SingleOrDefaultAsync(cancellationToken) is not { } text)
            return null;
        var shelf = await db.DraftShelfAsync(new PublicationDraft { Kind = text.Kind, Language = text.Language, Body = text.Body, MediaRoot = root }, cancellationToken);
        var media = PieceMedia.Of(text.Body, shelf);
        return media.Photos == 0 ? null : new(text.Title, await SetsAsync(text.Language, media, cancellationToken), root);
    }

    private async Task<IReadOnlyList<PhotoSet>> SetsAsync(string language, PieceMedia media, CancellationToken cancellationToken)
    {
        var hashes = media.Groups.SelectMany(group => group.Photos).Select(photo => photo.File.Sha256).ToList();
        var details = await db.PhotoDetails(language, hashes).ToDictionaryAsync(row => row.Sha256, cancellationToken);
        var position = 0;
        return
        [
            .. media.Groups.Select((group, i) => new PhotoSet(i + 1, group.Title, group.IsAlbum, [.. group.Photos.Select(shown => new Photo(
                shown,
                ++position,
                details[shown.File.Sha256].Details with
                {
                    Persons = [.. details[shown.File.Sha256].Persons.OrderBy(p => p.SortName, RussianOrder.Comparer).Select(p => new PersonLink(PersonName.In(language, p.Name), p.Slug))],
                }))])),
        ];
    }
}
