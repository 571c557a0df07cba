using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

internal static class ProofQueries
{
    /// <summary>The proof of an edition that can be cited, at the present address of its publication.</summary>
    public static IQueryable<ProofText> ProofsAt(this PortalDbContext db, PublicationAddress address, int number)
    {
        var (kind, day, slug, language) = address;
        return
            from e in db.Editions.Where(EditionQueries.IsCitable)
            let p = e.Publication!
            where p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug && p.Visibility == Visibility.Live && e.MajorNumber == number
            from proof in db.EditionProofs.AsNoTracking().Where(x => x.EditionId == e.Id)
            select new ProofText(proof.Text, proof.Signature);
    }

    /// <summary>The public keys, the newest first.</summary>
    public static IQueryable<PublicKey> KeysInOrder(this PortalDbContext db) => db.SigningKeys.AsNoTracking().OrderByDescending(k => k.From).ThenBy(k => k.Id)
        .Select(k => new PublicKey(k.Id, k.PublicKey, k.From, k.To, k.RevokedFrom));
}
