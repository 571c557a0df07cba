using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <summary>What the portal has of the addresses that pairs name, read in a few questions however many pairs there are.</summary>
internal sealed class RedirectWorld
{
    /// <summary>Above that many, all addresses are read at once.</summary>
    private const int Few = 100;

    private const int Portion = 500;

    private readonly Dictionary<string, (int Id, Visibility Visibility)> _publications = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Redirect> _redirects = new(StringComparer.Ordinal);
    private readonly IOwnPages _own;
    private HashSet<string> _persons = [];
    private HashSet<string> _topics = [];

    private RedirectWorld(IOwnPages own) => _own = own;

    public static async Task<RedirectWorld> ReadAsync(
        PortalDbContext db, IOwnPages own, IReadOnlyList<RedirectPair> pairs, CancellationToken cancellationToken)
    {
        var world = new RedirectWorld(own);
        var pages = pairs.SelectMany(p => new[] { p.Key.Path, p.To.Path }).Select(own.Of).OfType<OwnPage>().ToList();
        await world.ReadPublicationsAsync(db, [.. pages.Where(p => p.Kind == OwnPageKind.Item).Select(p => PublicationAddress.TryParse(p.Path)).OfType<PublicationAddress>().Distinct()], cancellationToken);
        if (pages.Exists(p => p.Kind == OwnPageKind.Person))
            world._persons = [.. await db.Persons.Select(p => p.Slug).ToListAsync(cancellationToken)];
        if (pages.Exists(p => p.Kind == OwnPageKind.Topic))
            world._topics = [.. await db.Topics.Select(t => t.Slug).ToListAsync(cancellationToken)];
        foreach (var portion in pairs.SelectMany(p => new[] { p.Key.Text, p.To.Text }).Where(t => t.Length is > 0 and <= Redirect.LongestPath).Distinct(StringComparer.Ordinal).Chunk(Portion))
        {
            foreach (var redirect in await db.Redirects.AsNoTracking().Include(r => r.Publication).Where(r => portion.Contains(r.Path)).ToListAsync(cancellationToken))
                world._redirects[redirect.Path] = redirect;
        }

        return world;
    }

    public Redirect? KnownAt(string key) => _redirects.GetValueOrDefault(key);

    /// <summary>Whether readers find a page there now.</summary>
    public bool IsLive(OwnPage page) => page.Kind switch
    {
        OwnPageKind.Item => Publication(page.Path) is { Visibility: Visibility.Live or Visibility.Gone },
        OwnPageKind.ItemPart => true,
        OwnPageKind.Person => _persons.Contains(page.Slug!),
        OwnPageKind.Topic => _topics.Contains(page.Slug!),
        _ => true,
    };

    public bool IsHidden(OldAddressKey to) => _own.Of(to.Path) is { } page && Publication(page.Path) is { Visibility: not Visibility.Live };

    /// <summary>What an address leads to: a page of the portal, or what an old address that is known leads to; null where it is neither.</summary>
    public RedirectDestination? DestinationOf(OldAddressKey to)
    {
        var page = _own.Of(to.Path);
        if (page?.Kind == OwnPageKind.Item && Publication(page.Path) is { Visibility: Visibility.Live } there)
            return new(there.Id, page.Path);
        if (page is { Kind: OwnPageKind.Page or OwnPageKind.Person or OwnPageKind.Topic } && IsLive(page))
            return new(null, page.Path);
        return KnownAt(to.Text) switch
        {
            { Target: { } target } => new(null, target),
            { Publication: { Visibility: Visibility.Live } publication } => new(publication.Id, PublicationAddress.Of(publication)!.Value.Path),
            _ => null,
        };
    }

    private (int Id, Visibility Visibility)? Publication(string path) => _publications.TryGetValue(path, out var found) ? found : null;

    private async Task ReadPublicationsAsync(PortalDbContext db, IReadOnlyList<PublicationAddress> addresses, CancellationToken cancellationToken)
    {
        if (addresses.Count > Few)
        {
            var all = db.Publications.AsNoTracking().Where(p => p.PublishedOn != null && p.Slug != null)
                .Select(p => new { p.Id, p.Visibility, p.Kind, PublishedOn = p.PublishedOn!.Value, Slug = p.Slug!, p.Language });
            await foreach (var p in all.AsAsyncEnumerable().WithCancellation(cancellationToken))
                _publications[new PublicationAddress(p.Kind, p.PublishedOn, p.Slug, p.Language).Path] = (p.Id, p.Visibility);
            return;
        }

        foreach (var address in addresses)
        {
            var (kind, day, slug) = address;
            var language = address.Language;
            var found = await db.Publications.AsNoTracking().Where(p => p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug)
                .Select(p => new { p.Id, p.Visibility }).FirstOrDefaultAsync(cancellationToken);
            if (found is not null)
                _publications[address.Path] = (found.Id, found.Visibility);
        }
    }
}
