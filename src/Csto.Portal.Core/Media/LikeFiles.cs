using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>A picture that looks the same as another.</summary>
/// <param name="FileName">As it was called where it came from.</param>
public sealed record LikeFile(int Id, string Sha256, string FileName);

/// <summary>Finds pictures that look the same: another size, format or quality of one photograph. A help and never a reason to refuse.</summary>
internal static class LikeFiles
{
    private const int Most = 4;

    /// <summary>So many are looked up of what looks alike: some of them may lie in the bin or be gone.</summary>
    private const int Candidates = 40;

    /// <summary>Those that look like the file, likest first; nothing of the bin.</summary>
    public static async Task<IReadOnlyList<LikeFile>> LikeAsync(this PortalDbContext db, LikenessIndex index, int id, CancellationToken cancellationToken)
    {
        var near = await index.NearAsync(db, id, Candidates, cancellationToken);
        if (near.Count == 0)
            return [];
        var files = await db.MediaAssets.AsNoTracking().Where(m => near.Contains(m.Id) && m.DeletedAt == null)
            .Select(m => new LikeFile(m.Id, m.Sha256, m.FileName)).ToListAsync(cancellationToken);
        return [.. near.Select(other => files.Find(file => file.Id == other)).OfType<LikeFile>().Take(Most)];
    }
}
