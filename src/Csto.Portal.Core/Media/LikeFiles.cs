using System.Numerics;
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

    /// <summary>Two sizes of one picture have the same shape, but for the rounding.</summary>
    private const double ShapeTolerance = 0.04;

    /// <summary>Those that look like the file, likest first; nothing of the bin.</summary>
    public static async Task<IReadOnlyList<LikeFile>> LikeAsync(this PortalDbContext db, int id, CancellationToken cancellationToken)
    {
        var own = await db.MediaAssets.AsNoTracking().Where(m => m.Id == id)
            .Select(m => new { m.Likeness, m.Width, m.Height }).SingleOrDefaultAsync(cancellationToken);
        if (own is not { Likeness: { } likeness, Width: { } width, Height: { } height } || height == 0)
            return [];
        var (least, most) = ((double)width / height * (1 - ShapeTolerance), (double)width / height * (1 + ShapeTolerance));
        var near = new List<(int Id, int Bits)>();
        var pictures = db.MediaAssets.AsNoTracking()
            .Where(m => m.Likeness != null && m.DeletedAt == null && m.Id != id && m.Width >= m.Height * least && m.Width <= m.Height * most)
            .Select(m => new { m.Id, Likeness = m.Likeness!.Value });
        await foreach (var other in pictures.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Likeness.IsNear(likeness, other.Likeness))
                near.Add((other.Id, BitOperations.PopCount((ulong)(likeness ^ other.Likeness))));
        }

        var found = near.OrderBy(n => n.Bits).ThenByDescending(n => n.Id).Take(Most).Select(n => n.Id).ToList();
        if (found.Count == 0)
            return [];
        var files = await db.MediaAssets.AsNoTracking().Where(m => found.Contains(m.Id))
            .Select(m => new LikeFile(m.Id, m.Sha256, m.FileName)).ToListAsync(cancellationToken);
        return [.. files.OrderBy(file => found.IndexOf(file.Id))];
    }
}
