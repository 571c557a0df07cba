using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>Reads publications whole, as files hold them.</summary>
internal static class PieceReader
{
    private const int Tries = 5;

    /// <summary>
    /// In the order of the ids. Several statements read a piece; where somebody changed one of them meanwhile, all are read again, so that no
    /// piece comes out half old and half new.
    /// </summary>
    public static async Task<IReadOnlyList<PieceRecord>> PiecesAsync(this PortalDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await db.VersionsAsync(ids, cancellationToken);
            var pieces = await db.ReadAsync(ids, cancellationToken);
            if (attempt == Tries || before.SetEquals(await db.VersionsAsync(ids, cancellationToken)))
                return pieces;
        }
    }

    private static async Task<HashSet<(int Piece, Guid Version, int Edition, Guid EditionVersion)>> VersionsAsync(
        this PortalDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken) =>
        [
            .. (await (from e in db.Editions
                       where ids.Contains(e.PublicationId)
                       select new { e.PublicationId, e.Publication!.Version, e.Id, Edition = e.Version }).ToListAsync(cancellationToken))
                .Select(v => (v.PublicationId, v.Version, v.Id, v.Edition)),
        ];

    private static async Task<IReadOnlyList<PieceRecord>> ReadAsync(
        this PortalDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var publications = await db.Publications.AsNoTracking().AsSplitQuery()
            .Include(p => p.Section)
            .Include(p => p.Editions).ThenInclude(e => e.Mentions)
            .Include(p => p.Editions).ThenInclude(e => e.Topics)
            .Include(p => p.Editions).ThenInclude(e => e.MemberStates)
            .Include(p => p.Editions).ThenInclude(e => e.Speaker)
            .Include(p => p.Editions).ThenInclude(e => e.PressContact)
            .Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var redirects = (await db.Redirects.AsNoTracking().Where(r => r.PublicationId != null && ids.Contains(r.PublicationId.Value)).ToListAsync(cancellationToken)).ToLookup(r => r.PublicationId!.Value);
        var traces = (await db.ImportedItems.AsNoTracking().Where(i => ids.Contains(i.PublicationId)).ToListAsync(cancellationToken)).ToLookup(i => i.PublicationId);
        var credits = await db.EditionCredits.AsNoTracking().Where(c => ids.Contains(c.Edition!.PublicationId))
            .ToDictionaryAsync(c => c.EditionId, c => c.Names, cancellationToken);
        var users = await db.Users.AsNoTracking().Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var ofOthers = await db.KeysOfTargetsAsync(publications, cancellationToken);
        return
        [
            .. publications.Select(p => ToRecord(p, redirects[p.Id], traces[p.Id], ofOthers, e => e.By(users, credits.GetValueOrDefault(e.Id)))),
        ];
    }

    private static Task<Dictionary<int, Guid>> KeysOfTargetsAsync(
        this PortalDbContext db, IReadOnlyList<Publication> publications, CancellationToken cancellationToken)
    {
        var ids = publications.SelectMany(p => new[] { p.GoneRedirectId, p.TranslationOfId }).OfType<int>().Distinct().ToList();
        return db.Publications.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Key, cancellationToken);
    }

    private static PieceRecord ToRecord(
        Publication publication,
        IEnumerable<Redirect> redirects,
        IEnumerable<ImportedItem> traces,
        Dictionary<int, Guid> keys,
        Func<Edition, IReadOnlyDictionary<string, string>> credits)
    {
        int? NumberOf(int? editionId) => publication.Editions.Find(e => e.Id == editionId)?.Number;
        var main = publication.Editions.Find(e => e.Id == publication.LiveEditionId)
            ?? publication.Editions.Find(e => e.Id == publication.WorkEditionId)
            ?? publication.Editions.MaxBy(e => e.Number)!;
        return new()
        {
            Key = publication.Key,
            Kind = publication.Kind,
            Editions =
            [
                main.ToRecord(credits(main)),
                .. publication.Editions.Where(e => e != main).OrderBy(e => e.Number).Select(e => e.ToRecord(credits(e))),
            ],
            Standing = new()
            {
                Language = publication.Language,
                TranslationOf = publication.TranslationOfId is { } original ? keys[original] : null,
                TranslatedEdition = publication.TranslationOfId is null ? null : publication.TranslatedEdition,
                Section = publication.Section!.Slug,
                Visibility = publication.Visibility,
                Date = publication.PublishedOn,
                Slug = publication.Slug,
                Sequence = publication.Sequence,
                Created = publication.CreatedAt,
                FirstLive = publication.FirstLiveAt,
                LastChanged = publication.LastChangedAt,
                Gone = publication.GoneExplanation,
                GoneTo = publication.GoneRedirectId is { } target ? keys[target] : null,
                Withdrawn = publication.WithdrawnAt,
                Withdrawal = publication.WithdrawalExplanation,
                Live = NumberOf(publication.LiveEditionId),
                InWork = NumberOf(publication.WorkEditionId),
                OldAddresses = [.. redirects.OrderBy(r => r.Path, StringComparer.Ordinal).Select(r => new OldAddress(r.Path, r.CreatedAt))],
                Archive =
                [
                    .. traces.Select(t => ToTrace(t, publication)).OrderBy(t => t.Key, StringComparer.Ordinal).ThenBy(t => t.Date ?? DateOnly.MinValue)
                        .ThenBy(t => t.Imported),
                ],
            },
        };
    }

    private static ArchiveTrace ToTrace(ImportedItem item, Publication publication)
    {
        var edition = publication.Editions.Find(e => e.Id == item.EditionId);
        return new(item.Key, item.IsWhole, item.Date, item.Source, item.ImportedAt, edition?.Number, edition?.Version == item.EditionVersion);
    }
}
