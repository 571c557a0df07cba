using System.Runtime.CompilerServices;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Search.Quotes;

/// <param name="Text">See <see cref="EditionProof.Text"/>.</param>
internal sealed record QuoteSourceText(int Edition, int Publication, byte[] Text);

/// <summary>Reads what can be looked for: the proofs of editions that readers can read now.</summary>
internal static class QuoteSource
{
    private const int Batch = 500;

    /// <summary>Editions that can be cited, and the one that stands at the address where it is only a minor change of one.</summary>
    public static IQueryable<EditionProof> ReadableProofs(this PortalDbContext db) => db.EditionProofs.AsNoTracking().Where(p =>
        p.Edition!.Publication!.Visibility == Visibility.Live
        && (p.Edition.Publication.LiveEditionId == p.EditionId
            || (p.Edition.MajorNumber != null
                && (p.Edition.State == EditionState.Live || p.Edition.State == EditionState.Superseded || p.Edition.State == EditionState.Withdrawn))));

    /// <summary>Those of some publications.</summary>
    public static IQueryable<QuoteSourceText> QuoteTextsOf(this PortalDbContext db, IReadOnlyCollection<int> publications) =>
        db.ReadableProofs().Where(p => publications.Contains(p.Edition!.PublicationId)).Select(p => new QuoteSourceText(p.EditionId, p.Edition!.PublicationId, p.Text));

    /// <summary>All of them, in batches.</summary>
    public static async IAsyncEnumerable<List<QuoteSourceText>> QuoteTextsAsync(this PortalDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0; ;)
        {
            var last = after;
            var batch = await db.ReadableProofs().Where(p => p.EditionId > last).OrderBy(p => p.EditionId).Take(Batch)
                .Select(p => new QuoteSourceText(p.EditionId, p.Edition!.PublicationId, p.Text)).ToListAsync(cancellationToken);
            if (batch.Count == 0)
                yield break;
            after = batch[^1].Edition;
            yield return batch;
        }
    }
}
