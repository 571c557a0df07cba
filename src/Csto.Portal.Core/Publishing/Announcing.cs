using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// Notes in the transaction that changes what readers see that subscribers are to be told: one row, however many they are. See docs/adr/0035.
/// </summary>
internal static class Announcing
{
    /// <param name="db">The context of the transaction.</param>
    /// <param name="publication">As it is from now on.</param>
    /// <param name="edition">What readers see from now on.</param>
    /// <param name="transition">What comes from the archive is told to nobody.</param>
    /// <param name="isFirst">Readers have not seen it before.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static async Task AnnounceAsync(
        this PortalDbContext db, Publication publication, Edition edition, EditionTransition transition, bool isFirst, DateTime now, CancellationToken cancellationToken)
    {
        if (transition == EditionTransition.Import)
            return;
        if (isFirst)
        {
            if (Mailing.IsNews(publication.PublishedOn!.Value, MoscowTime.DateOf(now)))
                db.Mailings.Add(New(publication, MailingKind.Appearance, Mailing.KeyOf(publication.Id), now));
        }
        else if (edition is { Significance: ChangeSignificance.Major, MajorNumber: { } number } && await WasToldAsync(db, publication, cancellationToken))
        {
            db.Mailings.Add(New(publication, MailingKind.Correction, FormattableString.Invariant($"{Mailing.KeyOf(publication.Id)}/edition/{number}"), now));
        }
    }

    /// <summary>The publication stands under a notice from now on; one that was told to nobody is told to nobody now.</summary>
    public static async Task AnnounceWithdrawalAsync(this PortalDbContext db, Publication publication, DateTime now, CancellationToken cancellationToken)
    {
        if (await WasToldAsync(db, publication, cancellationToken))
        {
            db.Mailings.Add(New(
                publication, MailingKind.Withdrawal, FormattableString.Invariant($"{Mailing.KeyOf(publication.Id)}/withdrawal/{publication.Generation}"), now));
        }
    }

    private static Mailing New(Publication publication, MailingKind kind, string key, DateTime now) =>
        new() { Key = key, Kind = kind, PublicationId = publication.Id, At = now };

    private static Task<bool> WasToldAsync(PortalDbContext db, Publication publication, CancellationToken cancellationToken)
    {
        var key = Mailing.KeyOf(publication.Id);
        return db.Mailings.AnyAsync(m => m.Key == key, cancellationToken);
    }
}
