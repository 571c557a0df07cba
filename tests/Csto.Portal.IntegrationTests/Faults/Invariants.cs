using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Faults;

/// <summary>What holds of a portal's data at any moment at all.</summary>
internal static class Invariants
{
    private static readonly AuditAction[] ToReaders = [AuditAction.Published, AuditAction.PublishedUrgently];

    /// <param name="database">Of a portal that does not run.</param>
    /// <param name="office">What it was told.</param>
    /// <param name="kills">How often it was killed; each may have left one file that no row names.</param>
    public static async Task CheckAsync(TestDatabase database, BusyOffice office, int kills)
    {
        await using var db = database.Open();
        var pieces = await db.Publications.AsNoTracking().Include(p => p.Editions).ToListAsync();
        var generation = await db.GenerationAsync(default);
        foreach (var piece in pieces)
            Check(piece, generation);

        var live = pieces.Where(p => p.Visibility == Visibility.Live).ToList();
        var told = await db.AuditEntries.AsNoTracking().Where(a => a.SubjectType == AuditSubject.Publication && ToReaders.Contains(a.Action))
            .GroupBy(a => a.SubjectId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        told.Keys.Order().ShouldBe(live.Select(p => p.Id).Order(), "the journal tells of what is live, and of nothing else");
        told.Values.ShouldAllBe(count => count == 1);
        (await db.AuditEntries.CountAsync(a => a.SubjectType == AuditSubject.Publication && a.Action == AuditAction.Created))
            .ShouldBe(pieces.Count);

        var days = live.GroupBy(p => (p.Language, p.Kind, p.PublishedOn!.Value)).ToDictionary(g => g.Key, g => g.Count());
        (await db.ArchiveDays.AsNoTracking().Where(d => d.Count > 0).ToListAsync()).ToDictionary(d => (d.Language, d.Kind, d.Day), d => d.Count).ShouldBe(days, ignoreOrder: true);
        (await db.ImportedItems.CountAsync()).ShouldBe(await db.ImportedItems.Select(i => i.Key).Distinct().CountAsync());
        office.Published.Except(live.Select(p => p.Id)).ShouldBeEmpty("what was said to be published is");
        await CheckLettersAsync(db, office, kills);
        await CheckFilesAsync(db, new(new(Path.Combine(database.Folder, "media")), TimeProvider.System), office, kills);
    }

    private static void Check(Publication piece, long generation)
    {
        var live = piece.Editions.Where(e => e.State == EditionState.Live).ToList();
        (live.Count == 1).ShouldBe(piece.Visibility == Visibility.Live, $"piece {piece.Id}");
        piece.LiveEditionId.ShouldBe(live.FirstOrDefault()?.Id);
        (piece.Sequence > 0, piece.FirstLiveAt.HasValue, piece.Slug is not null).ShouldBe((live.Count == 1, live.Count == 1, live.Count == 1), $"piece {piece.Id}");
        piece.Generation.ShouldBeLessThanOrEqualTo(generation);
        live.ShouldAllBe(e => e.GoesLiveAt != null && e.Slug != null);
        if (piece.WorkEditionId is { } work)
            piece.Editions.ShouldContain(e => e.Id == work && e.State != EditionState.Live);
    }

    /// <summary>
    /// SMTP has no transactions: a sender that is killed between the server's word and its own note sends that one letter again, with the same
    /// <c>Message-ID</c>. More is never sent twice, and nothing that was taken back is sent at all.
    /// </summary>
    private static async Task CheckLettersAsync(PortalDbContext db, BusyOffice office, int kills)
    {
        var letters = await db.OutboxMessages.AsNoTracking().ToListAsync();
        letters.Select(m => m.Subject).ShouldBe(office.Written, ignoreOrder: true);
        var arrived = office.Letters.GroupBy(l => l.Subject).ToDictionary(l => l.Key, l => l.ToList());
        arrived.Keys.Except(office.Written).ShouldBeEmpty("nothing is sent that was not committed");
        letters.Where(m => m.SentAt != null).Select(m => m.Subject).Except(arrived.Keys).ShouldBeEmpty("what is noted as sent was taken by the server");
        foreach (var copies in arrived.Values)
            copies.Select(l => l["Message-ID"]).Distinct().ShouldHaveSingleItem("a copy is known as one");
        arrived.Values.Sum(copies => copies.Count - 1).ShouldBeLessThanOrEqualTo(kills, "one letter at the most is in hand when a node is killed");
        letters.Where(m => arrived.GetValueOrDefault(m.Subject)?.Count > m.Tries).ShouldBeEmpty();
    }

    private static async Task CheckFilesAsync(PortalDbContext db, MediaStore store, BusyOffice office, int kills)
    {
        var cards = await db.MediaAssets.AsNoTracking().Select(m => m.Sha256).ToListAsync();
        foreach (var sha256 in cards)
        {
            await using var file = File.OpenRead(store.Original(sha256));
            Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file)).ShouldBe(sha256);
        }

        office.Uploaded.Except(cards).ShouldBeEmpty("what was said to be in the library is");
        store.OriginalHashes().Except(cards).Count().ShouldBeLessThanOrEqualTo(kills);
    }
}
