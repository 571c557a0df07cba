using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <param name="Sequence">With the day, the cursor of the next portion.</param>
/// <param name="LastChangedAt">UTC instant at which what readers see last changed.</param>
/// <param name="Photos">How many photographs it shows: where there are any they have a page of their own, <see cref="PhotoAddresses.Folder"/>.</param>
/// <param name="Videos">How many videos it shows.</param>
/// <param name="Language">Of the text.</param>
public sealed record LiveAddress(
    PublicationKind Kind, DateOnly PublishedOn, string Slug, long Sequence, DateTime LastChangedAt, int Photos, int Videos, string Language)
{
    public PublicationAddress Address => new(Kind, PublishedOn, Slug, Language);

    public ListCursor Cursor => new(PublishedOn, Sequence);
}

/// <summary>What to say at an address where nothing stands.</summary>
public abstract record OldAddress
{
    private OldAddress()
    {
    }

    /// <summary>There is no text in the language of the address, but one in another.</summary>
    public sealed record Untranslated(ItemLink Original) : OldAddress;

    /// <summary>It moved for good.</summary>
    public sealed record Moved(PublicationAddress To) : OldAddress;

    /// <summary>What stood there is unpublished.</summary>
    /// <param name="Explanation">For readers; null where none was given.</param>
    public sealed record Gone(string? Explanation) : OldAddress;

    /// <summary>What stood there is unpublished, and its address leads to another publication while it is.</summary>
    public sealed record Instead(PublicationAddress To) : OldAddress;
}

/// <summary>Addresses: those that moved, and all that are live.</summary>
public sealed partial class AddressReader(PortalDbContext db, PortalLanguages languages, SiteNow now)
{
    /// <summary>Null where nothing ever stood there. Redirects lead to the present address at once, never to another redirect.</summary>
    /// <param name="path">Without scheme and host; letter case and a trailing slash make no difference.</param>
    public async Task<OldAddress?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var key = path.TrimEnd('/').ToLowerInvariant();
        return key.Length is > 0 and <= MaxPath && await db.MovedFrom(key).FirstOrDefaultAsync(cancellationToken) is { } row ? Answer(row) : null;
    }

    /// <summary>The same for an address of the portal's own shape, where the kind may be mistaken.</summary>
    public async Task<OldAddress?> FindAsync(PublicationAddress address, CancellationToken cancellationToken) =>
        await FindAsync(address.Path, cancellationToken)
        ?? (await db.OfOtherKinds(address).FirstOrDefaultAsync(cancellationToken) is { } row ? Answer(row) : null)
        ?? await InOtherLanguageAsync(address, cancellationToken);

    /// <summary>The language switch of a page leads to the same address in another language: where nothing is translated it is said so.</summary>
    private async Task<OldAddress?> InOtherLanguageAsync(PublicationAddress address, CancellationToken cancellationToken)
    {
        foreach (var other in languages.All.Where(l => l != address.Language))
        {
            if (await db.InLanguage(other, address).FirstOrDefaultAsync(cancellationToken) is not { } row)
                continue;
            return await db.TranslationInto(address.Language, row.OriginalId).FirstOrDefaultAsync(cancellationToken) is { Address: { } to }
                ? new OldAddress.Instead(to)
                : new OldAddress.Untranslated(new(address with { Language = other }, row.Title));
        }

        return null;
    }

    /// <summary>A portion of the addresses of everything live, newest first: for the sitemap.</summary>
    /// <param name="before">The cursor of the last address of the portion before; null for the first.</param>
    public async Task<IReadOnlyList<LiveAddress>> LiveAsync(string language, ListCursor? before, int take, CancellationToken cancellationToken) =>
        await db.LiveAddresses(language, before, take).ToListAsync(cancellationToken);

    private const int MaxPath = 400;

    private static OldAddress? Answer(MovedRow row) => row.Visibility switch
    {
        Visibility.Live => new OldAddress.Moved(new(row.Kind, row.PublishedOn, row.Slug, row.Language)),
        Visibility.Gone when row.GoneRedirect?.Address is { } to => new OldAddress.Instead(to),
        Visibility.Gone => new OldAddress.Gone(row.GoneExplanation),
        _ => null,
    };
}
