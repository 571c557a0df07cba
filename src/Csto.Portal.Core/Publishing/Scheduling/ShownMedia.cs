using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>The files of a text, looked at before it goes out by itself.</summary>
internal static class ShownMedia
{
    /// <summary>Blocks whose file is not there (any more), and pictures that nobody has described.</summary>
    public static async Task<IReadOnlyList<FieldProblem>> MediaFaultsAsync(
        this PortalDbContext db, string body, CancellationToken cancellationToken)
    {
        if (!MediaReferences.MayHave(body))
            return [];
        var keys = MediaFaults.Keys(body);
        var assets = await db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken);
        return [.. MediaFaults.Of(body, assets).Select(fault => new FieldProblem(nameof(EditionContent.Body), fault.Message))];
    }

    /// <summary>
    /// Pictures whose sizes and formats are not made: readers would get one large copy, and the page would be drawn anew a minute later. Asked of
    /// everything that goes live but what the portal brings itself: an archive of thousands of old photographs goes out as it comes, and its pictures
    /// follow. Each stands beside the field it is shown through; posters of videos belong to the text.
    /// </summary>
    public static async Task<IReadOnlyList<FieldProblem>> UnreadyPicturesAsync(
        this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        var assets = await db.ShownByAsync(PieceFiles.Keys(edition.Body, edition.LeadPicture, edition.SocialPicture), cancellationToken);
        return
        [
            .. PieceFiles.Of(edition.Body, edition.LeadPicture, edition.SocialPicture, assets).GroupBy(file => file.Field)
                .SelectMany(files => PictureGate.Of([.. files.Select(file => file.Asset)]).Select(message => new FieldProblem(files.Key, message))),
        ];
    }
}
