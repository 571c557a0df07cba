using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media.Offers;

/// <summary>Reads from pictures what their cards may say.</summary>
public sealed class MediaOffers(PortalDbContext db, MediaStore store, Vips vips, TimeProvider clock)
{
    /// <summary>One for each file, in their order; empty for what is no picture or says nothing.</summary>
    public async Task<IReadOnlyList<OfferedDetails>> OfAsync(IReadOnlyList<MediaItem> items, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var offers = new List<OfferedDetails>();
        foreach (var item in items)
            offers.Add(item.Facts.Kind == MediaKind.Picture ? (await ReadAsync(store.Original(item.Facts.Sha256), item.ContentType, cancellationToken)).Fitting(today) : OfferedDetails.None);
        if (offers.TrueForAll(offer => offer.Names.Count == 0))
            return offers;
        var rows = await db.Persons.AsNoTracking().Select(p => new { p.Id, p.Name, p.SortName }).ToListAsync(cancellationToken);
        var persons = rows.SelectMany(p => new[] { p.Name, p.SortName }, (p, name) => KeyValuePair.Create(Key(name), new MediaPerson(p.Id, p.Name)))
            .ToLookup(p => p.Key, p => p.Value);
        return [.. offers.Select(offer => offer with { Persons = [.. offer.Names.SelectMany(name => persons[Key(name)]).Distinct()] })];
    }

    private async Task<OfferedDetails> ReadAsync(string path, string contentType, CancellationToken cancellationToken)
    {
        if (!MetadataReader.NeedsProgram(contentType))
            return MetadataReader.Read(path, contentType);
        if (Vips.MissingPackage is not null || !File.Exists(path))
            return OfferedDetails.None;
        var xmp = await vips.FieldAsync(path, "xmp-data", cancellationToken);
        return MetadataReader.Read(xmp, await vips.FieldAsync(path, "exif-data", cancellationToken));
    }

    /// <summary>Whatever the case, ё and the comma between surname and given name.</summary>
    private static string Key(string name) =>
        string.Join(' ', SearchFolding.Fold(name).Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
