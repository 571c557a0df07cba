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
                p.GoneRedirectId == null ? null : new AddressRow(p.GoneRedirect!.Kind, p.GoneRedirect.PublishedOn, p.GoneRedirect.Slug)));

    /// <summary>Live publications of other kinds at the same day and slug.</summary>
    public static IQueryable<MovedRow> OfOtherKinds(this PortalDbContext db, PublicationAddress address)
    {
        var (kind, day, slug) = address;
        var others = Enum.GetValues<PublicationKind>().Where(k => k != kind).ToArray();
        return db.Live()
            .Where(p => others.Contains(p.Kind) && p.PublishedOn == day && p.Slug == slug)
            .OrderBy(p => p.Kind)
            .Select(p => new MovedRow(p.Visibility, p.Kind, p.PublishedOn!.Value, p.Slug!, p.GoneExplanation, null));
    }

    /// <summary>Addresses of what is live, newest first, in portions.</summary>
    public static IQueryable<LiveAddress> LiveAddresses(this PortalDbContext db, ListCursor? before, int take)
    {
        var live = before is null ? db.Live() : db.Live().Before(before);
        return live.NewestFirst().Take(take)
            .Select(p => new LiveAddress(p.Kind, p.PublishedOn!.Value, p.Slug!, p.Sequence, p.LastChangedAt!.Value, p.PhotoCount, p.VideoCount));
    }
}

internal sealed record MovedRow(Visibility Visibility, PublicationKind Kind, DateOnly PublishedOn, string Slug, string? GoneExplanation, AddressRow? GoneRedirect);
