using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Bulk;

/// <summary>
/// Does what bulk operations hold, and undoes it: each piece in a transaction of its own, so that one that fails harms no other, and as many as a
/// time allows, so that a page may show how far it has come. Any number of people may run one operation; each piece is done once.
/// </summary>
public sealed class BulkRunner(PortalDbContext db, BulkChanges change, TimeProvider clock)
{
    /// <summary>How long an operation can be undone.</summary>
    public static readonly TimeSpan UndoLasts = TimeSpan.FromDays(30);

    /// <summary>Deals with pieces that wait. Null where there is no such operation.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="budget">No further piece is begun after it; at least one is dealt with.</param>
    /// <param name="actor">Who runs it.</param>
    /// <param name="cancellationToken">Stops between pieces.</param>
    public Task<BulkRun?> RunAsync(int operationId, TimeSpan budget, Actor actor, CancellationToken cancellationToken) => EachAsync(
        operationId, BulkItemState.Waiting, budget, (operation, item, cancel) => DoAsync(operation, item, actor, cancel), cancellationToken);

    /// <summary>
    /// Puts every piece back that stands as the operation left it; the others are named. Pieces that still wait are not done any more. The outcome is
    /// null where there is no such operation or it is too old.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    public async Task<BulkRun?> UndoAsync(int operationId, TimeSpan budget, Actor actor, CancellationToken cancellationToken)
    {
        if (!await BeginUndoAsync(operationId, actor, cancellationToken))
            return null;
        return await EachAsync(
            operationId, BulkItemState.Changed, budget, (operation, item, cancel) => UndoAsync(operation, item, actor, cancel), cancellationToken);
    }

    private Task<bool> BeginUndoAsync(int operationId, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var operation = await db.BulkOperations.SingleOrDefaultAsync(o => o.Id == operationId, cancel);
            if (operation is null || (operation.UndoneAt is null && operation.At + UndoLasts < now))
                return false;
            var begun = await db.BulkOperations.Where(o => o.Id == operationId && o.UndoneAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(o => o.UndoneAt, now).SetProperty(o => o.UndoneByName, actor.Name), cancel);
            if (begun == 0)
                return true;
            await db.BulkItems.Where(i => i.OperationId == operationId && i.State == BulkItemState.Waiting).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.State, BulkItemState.Unchanged).SetProperty(i => i.Reason, "не дошла очередь: действие отменили раньше"), cancel);
            db.AddAudit(now, actor, AuditAction.Undone, new(AuditSubject.Bulk, operationId, BulkWords.Of(operation)));
            await db.SaveChangesAsync(cancel);
            return true;
        },
        cancellationToken);

    private async Task<BulkRun?> EachAsync(
        int operationId,
        BulkItemState waiting,
        TimeSpan budget,
        Func<BulkOperation, BulkItem, CancellationToken, Task> deal,
        CancellationToken cancellationToken)
    {
        if (await db.BulkOperations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == operationId, cancellationToken) is not { } operation)
            return null;
        var began = clock.GetTimestamp();
        var ids = await db.BulkItems.Where(i => i.OperationId == operationId && i.State == waiting).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
        var done = 0;
        foreach (var id in ids)
        {
            if (done > 0 && clock.GetElapsedTime(began) > budget)
                break;
            cancellationToken.ThrowIfCancellationRequested();
            await OneAsync(operation, id, waiting, deal, cancellationToken);
            done++;
        }

        return new(done, await db.BulkItems.CountAsync(i => i.OperationId == operationId && i.State == waiting, cancellationToken));
    }

    /// <summary>Takes the generation's row first: whoever else deals with this piece waits, and then finds it dealt with.</summary>
    private async Task OneAsync(
        BulkOperation operation, int itemId, BulkItemState waiting, Func<BulkOperation, BulkItem, CancellationToken, Task> deal, CancellationToken cancellationToken)
    {
        try
        {
            await db.InTransactionAsync(
                async cancel =>
                {
                    await db.NextGenerationAsync(cancel);
                    var item = await db.BulkItems.SingleAsync(i => i.Id == itemId, cancel);
                    if (item.State == waiting)
                        await deal(operation, item, cancel);
                    return await db.SaveChangesAsync(cancel);
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody changed the piece in this very moment, or deleted the topic: nothing of ours was written.
            db.ChangeTracker.Clear();
            await db.BulkItems.Where(i => i.Id == itemId && i.State == waiting).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.State, waiting == BulkItemState.Waiting ? BulkItemState.Refused : BulkItemState.NotUndone)
                    .SetProperty(i => i.Reason, "его меняли в эту же минуту; посмотрите и повторите"),
                cancellationToken);
        }
    }

    private async Task DoAsync(BulkOperation operation, BulkItem item, Actor actor, CancellationToken cancellationToken)
    {
        var publication = (await db.LoadForChangeAsync(item.PublicationId, cancellationToken))!;
        var before = publication.Snapshot();
        var effect = await ApplyAsync(operation, publication, actor, cancellationToken);
        (item.State, item.Reason) = (effect.State, effect.Reason);
        if (effect.State != BulkItemState.Changed)
            return;
        await db.SaveChangesAsync(cancellationToken);
        (item.Before, item.After) = (before, publication.Snapshot());
    }

    private async Task<BulkEffect> ApplyAsync(BulkOperation operation, Publication publication, Actor actor, CancellationToken cancellationToken)
    {
        var generation = await db.GenerationAsync(cancellationToken);
        var note = Note(operation);
        switch (operation.Action)
        {
            case BulkAction.AddTopic or BulkAction.RemoveTopic:
                if (await db.Topics.SingleOrDefaultAsync(t => t.Id == operation.TargetId, cancellationToken) is not { } topic)
                    return BulkEffect.No("темы больше нет");
                var add = operation.Action == BulkAction.AddTopic;
                var ofTopic = add ? BulkRules.AddTopic(publication, topic.Id) : BulkRules.RemoveTopic(publication, topic.Id);
                if (ofTopic == BulkEffect.Change)
                {
                    await change.SetTopicsAsync(
                        publication,
                        e => [.. e.Topics.Where(t => t.Id != topic.Id), .. add ? new[] { topic } : []],
                        generation,
                        actor,
                        note,
                        cancellationToken);
                }

                return ofTopic;
            case BulkAction.MoveToSection:
                if (await db.Sections.SingleOrDefaultAsync(s => s.Id == operation.TargetId, cancellationToken) is not { } section)
                    return BulkEffect.No("раздела больше нет");
                var ofSection = BulkRules.MoveTo(publication, section);
                if (ofSection == BulkEffect.Change)
                    change.Move(publication, await db.Sections.SingleAsync(s => s.Id == publication.SectionId, cancellationToken), section, generation, actor, note);
                return ofSection;
            default:
                var ofReaders = BulkRules.Unpublish(publication);
                return ofReaders == BulkEffect.Change
                    && await change.UnpublishAsync(publication, operation.Explanation!, actor, cancellationToken) is not Outcome.Done
                    ? BulkEffect.No("его меняли в эту же минуту; посмотрите и повторите")
                    : ofReaders;
        }
    }

    private async Task UndoAsync(BulkOperation operation, BulkItem item, Actor actor, CancellationToken cancellationToken)
    {
        var publication = (await db.LoadForChangeAsync(item.PublicationId, cancellationToken))!;
        var before = item.Before!;
        var isDone = publication.Snapshot().IsAsLeft(item.After!, operation.Action)
            && await PutBackAsync(operation, publication, before, actor, cancellationToken);
        (item.State, item.Reason) = isDone ? (BulkItemState.Undone, null) : (BulkItemState.NotUndone, "его изменили после этого действия");
    }

    private async Task<bool> PutBackAsync(
        BulkOperation operation, Publication publication, BulkSnapshot before, Actor actor, CancellationToken cancellationToken)
    {
        var generation = await db.GenerationAsync(cancellationToken);
        var note = Note(operation) with { Field = "Отменено групповое действие" };
        switch (operation.Action)
        {
            case BulkAction.AddTopic or BulkAction.RemoveTopic:
                if (publication.WorkEdition?.State.MayChange() == false)
                    return false;
                var ids = before.LiveTopics.Concat(before.WorkTopics).ToList();
                var topics = await db.Topics.Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken);
                await change.SetTopicsAsync(
                    publication,
                    e => [.. topics.Where(t => (e.Id == before.LiveEditionId ? before.LiveTopics : before.WorkTopics).Contains(t.Id))],
                    generation,
                    actor,
                    note,
                    cancellationToken);
                return true;
            case BulkAction.MoveToSection:
                if (before.Kind != publication.Kind && publication.FirstLiveAt is not null)
                    return false;
                var sections = await db.Sections.ToDictionaryAsync(s => s.Id, cancellationToken);
                if (!sections.TryGetValue(before.SectionId, out var back))
                    return false;
                change.Move(publication, sections[publication.SectionId], back, generation, actor, note);
                return true;
            default:
                return await change.RepublishAsync(publication, before, generation, actor, note, cancellationToken);
        }
    }

    private static FieldChange Note(BulkOperation operation) =>
        new("Групповое действие", null, FormattableString.Invariant($"{BulkWords.Of(operation)} № {operation.Id}"));
}
