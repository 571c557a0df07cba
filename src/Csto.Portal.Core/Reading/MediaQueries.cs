using System.Linq.Expressions;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Which files readers may have: those shown by the text that stands at the address of a publication, and no others.</summary>
internal static class MediaQueries
{
    private static readonly Expression<Func<NamedMedia, MediaRow>> ToRow = m => new MediaRow(
        m.NamedAs, m.Shown.Sha256, m.Shown.Kind, m.Shown.PublicType ?? m.Shown.ContentType, m.Shown.Bytes,
        m.Shown.PublicWidth ?? m.Shown.Width, m.Shown.PublicHeight ?? m.Shown.Height,
        m.Shown.FileName, m.Shown.IsDecorative ? "" : m.Shown.Alt, m.Shown.Caption, m.Shown.Credit,
        m.Shown.Width, m.Shown.Height, m.Shown.Colour, m.Shown.Focus, m.Shown.CardFocus, m.Shown.VariantsMade);

    /// <summary>The files of an edition that readers may have now.</summary>
    public static IQueryable<MediaRow> MediaOf(this PortalDbContext db, int editionId) =>
        db.Following(db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId).Select(use => use.MediaAsset!))
            .Readable(db).Select(ToRow);

    /// <summary>
    /// Files that readers may have now, by the beginning of their hash; hardly ever more than one. One that was replaced is answered by the file
    /// that stands in its place.
    /// </summary>
    public static IQueryable<MediaRow> PublicMedia(this PortalDbContext db, string key) =>
        db.Following(db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)).Readable(db).Select(ToRow);

    /// <summary>Files that one edition shows, by the beginning of their hash, whether readers may have them or not; not those in the bin.</summary>
    public static IQueryable<MediaRow> MediaUsedBy(this PortalDbContext db, int editionId, string key) =>
        db.Following(db.EditionMedia.AsNoTracking().Where(use => use.EditionId == editionId).Select(use => use.MediaAsset!))
            .Where(m => m.Shown.Key == key)
            .Select(m => new NamedMedia { NamedAs = m.Shown.Sha256, Named = m.Named, Shown = m.Shown }).Select(ToRow);

    /// <summary>What texts show that name files by these beginnings of hashes, whoever may see it; nothing of the bin.</summary>
    public static IQueryable<MediaRow> MediaNamed(this PortalDbContext db, IReadOnlyCollection<string> keys) =>
        db.Following(db.MediaAssets.AsNoTracking().Where(m => keys.Contains(m.Key) && m.DeletedAt == null)).Select(ToRow);

    /// <summary>Files themselves by the beginning of their hash, also those that were replaced, whoever may see them; not those in the bin.</summary>
    public static IQueryable<MediaRow> MediaByKey(this PortalDbContext db, string key) =>
        db.MediaAssets.AsNoTracking().Where(m => m.Key == key && m.DeletedAt == null)
            .Select(m => new NamedMedia { NamedAs = m.Sha256, Named = m, Shown = m }).Select(ToRow);
}

/// <summary>A file as the database answers it.</summary>
internal sealed record MediaRow(
    string NamedAs,
    string Sha256,
    MediaKind Kind,
    string ContentType,
    long Bytes,
    int? Width,
    int? Height,
    string FileName,
    string Alt,
    string Caption,
    string Credit,
    int? FullWidth,
    int? FullHeight,
    string Colour,
    FocalPoint? Focus,
    FocalPoint? CardFocus,
    string? VariantsMade)
{
    public MediaFacts ToFacts() => new()
    {
        NamedAs = NamedAs,
        Sha256 = Sha256,
        Kind = Kind,
        ContentType = ContentType,
        Bytes = Bytes,
        Width = Width,
        Height = Height,
        FileName = FileName,
        Alt = Alt,
        Caption = Caption,
        Credit = Credit,
        FullWidth = FullWidth,
        FullHeight = FullHeight,
        Colour = Colour,
        Focus = Focus,
        CardFocus = CardFocus,
        VariantsMade = VariantsMade,
    };
}
