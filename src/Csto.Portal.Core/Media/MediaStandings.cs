using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>Where a file stands among the others and in texts.</summary>
public sealed record MediaStanding
{
    /// <summary>Last changed first.</summary>
    public required IReadOnlyList<MediaUse> Uses { get; init; }

    /// <summary>Videos that have it for their poster.</summary>
    public required IReadOnlyList<MediaPosterUse> Posters { get; init; }

    /// <summary>Replacements it had a part in, latest first.</summary>
    public required IReadOnlyList<MediaReplacement> History { get; init; }

    /// <summary>Pictures that look the same.</summary>
    public required IReadOnlyList<LikeFile> Like { get; init; }

    public bool IsUnused => Uses.Count == 0 && Posters.Count == 0;
}

/// <summary>Gathers what the card of a file tells beside what an editor says of it.</summary>
public sealed class MediaStandings(PortalDbContext db, MediaUses uses, MediaReplacer replacer, LikenessIndex likes)
{
    public async Task<MediaStanding> OfAsync(int id, CancellationToken cancellationToken) => new()
    {
        Uses = await uses.OfAsync(id, cancellationToken),
        Posters = await uses.PostersAsync(id, cancellationToken),
        History = await replacer.HistoryAsync(id, cancellationToken),
        Like = await db.LikeAsync(likes, id, cancellationToken),
    };
}
