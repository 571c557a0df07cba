using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Reading;

/// <summary>A section as the navigation and the head of its lists show it.</summary>
public sealed record SectionView(PublicationKind Kind, string Slug, string Title, string Description);

/// <summary>
/// The sections in their order. They stand on every page and hardly ever change, so they are read once a generation; when the database does not answer,
/// the last known ones go on being shown.
/// </summary>
public sealed class Sections(IServiceScopeFactory scopes, GenerationWatch generations)
{
    private volatile Reading? _last;

    public async ValueTask<IReadOnlyList<SectionView>> AllAsync(CancellationToken cancellationToken)
    {
        // Looked at before the database is asked: what it says is at least as new.
        var generation = generations.Newest;
        if (_last is { } known && generation is not null && known.Generation == generation)
            return known.Sections;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var read = new Reading(await db.SectionsInOrder().ToListAsync(cancellationToken), generation);
            _last = read;
            return read.Sections;
        }
        catch (Exception e) when (_last is not null && e is not OperationCanceledException)
        {
            return _last.Sections;
        }
    }

    private sealed record Reading(IReadOnlyList<SectionView> Sections, long? Generation);
}
