using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;
using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>
/// What all pictures look like, sixteen bytes each, in the memory of this node: a picture is compared with a hundred thousand in less than the time of one question to the
/// database. Only what is new since the last time is read; what a picture looks like never changes. Whether it is still there is asked afterwards.
/// </summary>
public sealed class LikenessIndex
{
    /// <summary>Two sizes of one picture have the same shape, but for the rounding.</summary>
    private const double ShapeTolerance = 0.04;

    /// <summary>Numbers that are looked at again: a transaction that began earlier may have ended later.</summary>
    private const int Overlap = 1000;

    private readonly ConcurrentDictionary<int, Look> looks = new();
    private int last;

    /// <summary>Numbers of those that look like the file, likest first, newest of equals first; among them may be some that are gone.</summary>
    internal async Task<IReadOnlyList<int>> NearAsync(PortalDbContext db, int id, int most, CancellationToken cancellationToken)
    {
        await CatchUpAsync(db, cancellationToken);
        if (!looks.TryGetValue(id, out var own))
            return [];
        var near = new List<(int Id, int Bits)>();
        foreach (var (other, look) in looks)
        {
            if (other != id && Likeness.IsNear(own.Bits, look.Bits) && IsOfOneShape(own, look))
                near.Add((other, BitOperations.PopCount((ulong)(own.Bits ^ look.Bits))));
        }

        return [.. near.OrderBy(n => n.Bits).ThenByDescending(n => n.Id).Take(most).Select(n => n.Id)];
    }

    private async Task CatchUpAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var after = last - Overlap;
        var fresh = db.MediaAssets.AsNoTracking().Where(m => m.Id > after && m.Likeness != null && m.Width > 0 && m.Height > 0)
            .Select(m => new { m.Id, Bits = m.Likeness!.Value, Width = m.Width!.Value, Height = m.Height!.Value });
        var highest = last;
        await foreach (var m in fresh.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            looks[m.Id] = new(m.Bits, (float)m.Width / m.Height);
            highest = Math.Max(highest, m.Id);
        }

        // Two at once may both have read: the lower number costs the next one a few rows.
        last = highest;
    }

    private static bool IsOfOneShape(Look one, Look other) => other.Shape >= one.Shape * (1 - ShapeTolerance) && other.Shape <= one.Shape * (1 + ShapeTolerance);

    /// <param name="Bits">See <see cref="Likeness"/>.</param>
    /// <param name="Shape">Width by height.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Look(long Bits, float Shape);
}
