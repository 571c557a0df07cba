using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Data;

/// <summary>Says to the other nodes that this one is there.</summary>
public sealed class NodeRegistry(IServiceScopeFactory scopes, NodeIdentity me, GenerationWatch watch, TimeProvider clock)
{
    private static readonly TimeSpan KeptForPeople = TimeSpan.FromDays(1);

    /// <summary>
    /// Before the first reader. Where others are, waits until whoever published without counting on this node has committed and they have seen it, so that it
    /// begins with what their readers see.
    /// </summary>
    public async Task JoinAsync(CancellationToken cancellationToken)
    {
        if (!me.Joins)
            return;
        await BeatAsync(cancellationToken);
        await LookAsync(cancellationToken);
        if (!watch.HasOthers)
            return;
        await Task.Delay(NodeTiming.Freshness, cancellationToken);
        await LookAsync(cancellationToken);
        await watch.InEffectAsync(cancellationToken);
    }

    /// <summary>A sign of life; nodes that have given none for a day are forgotten.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        if (!me.Joins)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var generation = watch.Current ?? 0;
        var known = await db.PortalNodes.Where(n => n.Id == me.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, now).SetProperty(n => n.Generation, generation), cancellationToken);
        if (known > 0)
            return;
        await db.PortalNodes.Where(n => n.SeenAt < now - KeptForPeople).ExecuteDeleteAsync(cancellationToken);
        db.Add(new PortalNode { Id = me.Id, Name = me.Name, Release = me.Release, StartedAt = now, SeenAt = now, Generation = generation });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Those who publish need not count on this node any more.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (!me.Joins)
            return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().PortalNodes.Where(n => n.Id == me.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GenerationLook>().AskAsync(cancellationToken);
    }
}
