using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

internal static class AddressQueries
{
    /// <summary>The publication that an old address was given up by.</summary>
    public static IQueryable<MovedRow> MovedFrom(this PortalDbContext db, string path) =>
        db.Redirects.AsNoTracking()
            .Where(r => r.Path == path && r.Publication!.PublishedOn != null && r.Publication.Slug != null)
            .Select(r => r.Publication!)
            .Select(p => new MovedRow(
                p.Visibility,
                p.Kind,
                p.PublishedOn!.Value,
                p.Slug!,
                p.GoneExplanation,
                p.GoneRedirectId == null ? null : new AddressRow(p.GoneRedirect!.Kind, p.GoneRedirect.PublishedOn, p.GoneRedirect.Slug, p.GoneRedirect.Language),
                p.Language));

    /// <summary>Where old addresses lead: those that there are, of several spellings of one.</summary>
    /// <param name="db">The database.</param>
    /// <param name="keys">Texts of keys.</param>
    public static IQueryable<LedRow> LedFrom(this PortalDbContext db, IReadOnlyCollection<string> keys) =>
        db.Redirects.AsNoTracking()
            .Where(r => keys.Contains(r.Path))
            .Select(r => new LedRow(
                r.Path,
                r.Target,
                r.PublicationId == null ? Visibility.Hidden : r.Publication!.Visibility,
                r.PublicationId == null ? null : new AddressRow(r.Publication!.Kind, r.Publication.PublishedOn, r.Publication.Slug, r.Publication.Language),
                r.PublicationId == null || r.Publication!.GoneRedirectId == null
                    ? null
                    : new AddressRow(r.Publication.GoneRedirect!.Kind, r.Publication.GoneRedirect.PublishedOn, r.Publication.GoneRedirect.Slug, r.Publication.GoneRedirect.Language)));

    /// <summary>Which parameters tell old addresses apart: sets of names as <see cref="Redirect.Parameters"/> has them.</summary>
    public static IQueryable<ParameterSet> TellingParameters(this PortalDbContext db, int take) =>
        db.Redirects.Where(r => r.Parameters != null).GroupBy(r => r.Parameters!).OrderBy(g => g.Key).Select(g => new ParameterSet(g.Key)).Take(take);

    /// <summary>Live publications of other kinds at the same day and slug.</summary>
    public static IQueryable<MovedRow> OfOtherKinds(this PortalDbContext db, PublicationAddress address)
    {
        var (kind, day, slug, language) = address;
        var others = Enum.GetValues<PublicationKind>().Where(k => k != kind).ToArray();
        return db.Live(language)
            .Where(p => others.Contains(p.Kind) && p.PublishedOn == day && p.Slug == slug)
            .OrderBy(p => p.Kind)
            .Select(p => new MovedRow(p.Visibility, p.Kind, p.PublishedOn!.Value, p.Slug!, p.GoneExplanation, null, p.Language));
    }

    /// <summary>What is live at the same address in another language.</summary>
    public static IQueryable<UntranslatedRow> InLanguage(this PortalDbContext db, string other, PublicationAddress address)
    {
        var (kind, day, slug) = address;
        return db.Live(other).Where(p => p.Kind == kind && p.PublishedOn == day && p.Slug == slug)
            .Select(p => new UntranslatedRow(p.LiveEdition!.Title, p.TranslationOfId ?? p.Id));
    }

    /// <summary>Where readers see a publication, or its translation, in a language.</summary>
    public static IQueryable<AddressRow> TranslationInto(this PortalDbContext db, string language, int originalId) =>
        db.Live(language).Where(p => p.Id == originalId)
            .Concat(db.Publications.Where(p => p.TranslationOfId == originalId && p.Language == language && p.Visibility == Visibility.Live))
            .Select(p => new AddressRow(p.Kind, p.PublishedOn, p.Slug, p.Language));

    /// <summary>Addresses of what is live, newest first, in portions.</summary>
    public static IQueryable<LiveAddress> LiveAddresses(this PortalDbContext db, string language, ListCursor? before, int take)
    {
        var live = before is null ? db.Live(language) : db.Live(language).Before(before);
        return live.NewestFirst().Take(take)
            .Select(p => new LiveAddress(p.Kind, p.PublishedOn!.Value, p.Slug!, p.Sequence, p.LastChangedAt!.Value, p.PhotoCount, p.VideoCount, p.Language));
    }
}

internal sealed record MovedRow(Visibility Visibility, PublicationKind Kind, DateOnly PublishedOn, string Slug, string? GoneExplanation, AddressRow? GoneRedirect, string Language);

/// <param name="Names">Joined by <c>&amp;</c>.</param>
internal sealed record ParameterSet(string Names);

/// <param name="Path">The key that was found.</param>
internal sealed record LedRow(string Path, string? Target, Visibility Visibility, AddressRow? Address, AddressRow? GoneRedirect);

/// <param name="OriginalId">The publication itself, or what it is a translation of.</param>
internal sealed record UntranslatedRow(string Title, int OriginalId);
