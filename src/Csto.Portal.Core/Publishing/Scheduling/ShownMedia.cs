using Csto.Portal.Core.Content;
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
}
