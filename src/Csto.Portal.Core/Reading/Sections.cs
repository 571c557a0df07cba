using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Reading;

/// <summary>A section as the navigation and the head of its lists show it.</summary>
public sealed record SectionView(PublicationKind Kind, string Slug, string Title, string Description);

/// <summary>
/// The sections in their order. They stand on every page and hardly ever change, so they are read once a minute at most; when the database
/// does not answer, the last known ones go on being shown.
/// </summary>
public sealed class Sections(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private volatile Reading? _last;

    public async ValueTask<IReadOnlyList<SectionView>> AllAsync(CancellationToken cancellationToken)
    {
        if (_last is { } known && clock.GetElapsedTime(known.At) < Lifetime)
            return known.Sections;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            _last = new Reading(await db.SectionsInOrder().ToListAsync(cancellationToken), clock.GetTimestamp());
            return _last.Sections;
        }
        catch (Exception e) when (_last is not null && e is not OperationCanceledException)
        {
            return _last.Sections;
        }
    }

    /// <summary>After a section was changed on this node; other nodes see it within a minute.</summary>
    public void Forget() => _last = null;

    private sealed record Reading(IReadOnlyList<SectionView> Sections, long At);
}
