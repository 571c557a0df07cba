using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.States;

namespace Csto.Portal.Core.Publishing;

/// <content>What happens inside the transaction of a save.</content>
public sealed partial class PublicationWriter
{
    private async Task<Outcome> CreateInTransactionAsync(
        PublicationKind kind, EditionContent content, Saving saving, CancellationToken cancellationToken)
    {
        if (await db.MissingReferencesAsync(content, cancellationToken) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        var now = clock.GetUtcNow().UtcDateTime;
        var publication = new Publication
        {
            Key = saving.Key ?? Guid.NewGuid(),
            Kind = kind,
            Language = saving.Language,
            SectionId = await SectionOfAsync(kind, cancellationToken),
            CreatedAt = now,
        };
        var edition = NewEdition(publication, 1, saving.Actor, now);
        NoteContributor(edition, saving.Actor);
        await db.ApplyAsync(edition, content, cancellationToken);
        db.Add(publication);
        await db.SaveChangesAsync(cancellationToken);
        publication.WorkEdition = edition;
        db.AddState(edition, content, saving, now);
        db.AddAudit(now, saving.Actor, AuditAction.Created, publication.AsSubject(edition.Title));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publication.Id, edition.AsBasis());
    }

    private async Task<Outcome> SaveInTransactionAsync(
        int publicationId, EditionBasis basis, EditionContent content, Saving saving, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication is null || await db.CurrentEditionAsync(publication, cancellationToken) is not { } current)
            return new Outcome.Missing();
        var before = current.State.IsInWork() ? EditionContent.From(current) : EditionContent.From(current).ForNewEdition();
        if (await db.PlanJoinAsync(current, before, basis, content, saving, cancellationToken) is not { } plan)
            return new Outcome.Conflict(current.AsSavedText());
        if (plan.Merge is { Clashes.Count: > 0 } merge)
            return new Outcome.Conflict(current.AsSavedText()) { Merge = merge };
        if (before == plan.Content && (saving.IsByItself || (publication.WorkEdition ?? publication.LiveEdition) is not null))
            return await LeaveAsync(publication, current, plan, basis, saving, cancellationToken);
        if (await ReasonsAsync(current, plan, saving, cancellationToken) is { Count: > 0 } problems)
            return new Outcome.Refused(problems);
        return await WriteAsync(publication, current, before, content, plan, saving, cancellationToken);
    }

    private async Task<IReadOnlyList<FieldProblem>> ReasonsAsync(
        Edition current, JoinPlan plan, Saving saving, CancellationToken cancellationToken) => current.State switch
    {
        EditionState.Scheduled =>
            [new("", "Материал ждёт выхода, его текст не меняется. Снимите его с расписания и сохраните ещё раз: написанное здесь цело.")],
        EditionState.Approved when saving.IsByItself =>
            [new("", "Текст утверждён: правка вернёт материал на проверку. Само это не сохраняется — нажмите «Сохранить», если правка нужна.")],
        EditionState.Discarded when saving.IsByItself =>
            [new("", "Материал убрали в корзину, само в него ничего не сохраняется. Нажмите «Сохранить», чтобы продолжить работу над ним.")],
        _ when plan.Merge is not null && EditionRules.ForDraft(plan.Content) is { Count: > 0 } problems => problems,
        _ => await db.MissingReferencesAsync(plan.Content, cancellationToken),
    };

    /// <summary>Nothing new to write, save that what was saved by itself and is now saved by hand counts as saved by hand.</summary>
    private async Task<Outcome> LeaveAsync(
        Publication publication, Edition current, JoinPlan plan, EditionBasis basis, Saving saving, CancellationToken cancellationToken)
    {
        if (saving.Manner == SaveManner.Manual
            && await db.StateAsync(current.AsBasis(), cancellationToken) is { Manner: SaveManner.Autosave } state
            && state.SavedById == saving.Actor.UserId)
        {
            await AuditAsync(publication, current, state.Content, state.Content, saving, cancellationToken);
            state.Manner = SaveManner.Manual;
            await db.SaveChangesAsync(cancellationToken);
        }

        var done = new Outcome.Done(publication.Id, current.AsBasis());
        return plan.Merge is { } merge
            ? done with { Joined = new(plan.Content, merge.Joined, null, basis, current.AsSavedText()) }
            : done;
    }

    private async Task<Outcome> WriteAsync(
        Publication publication, Edition current, EditionContent before, EditionContent mine, JoinPlan plan, Saving saving, CancellationToken cancellationToken)
    {
        var theirs = current.AsSavedText();
        var other = await db.StateOfAsync(current, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var edition = publication.WorkEdition ?? await OpenEditionAsync(publication, saving.Actor, now, cancellationToken);
        await AuditAsync(publication, current, before, plan.Content, saving, cancellationToken);
        await db.ApplyAsync(edition, plan.Content, cancellationToken);
        edition.ChangedAt = now;
        edition.ChangedById = saving.Actor.UserId;
        edition.TextVersion = Guid.NewGuid(); // also where only topics changed, which live in rows of their own
        NoteContributor(edition, saving.Actor);
        if (edition.State == EditionState.Approved)
            edition.Move(EditionTransition.Revise);
        await db.SaveChangesAsync(cancellationToken);

        var done = new Outcome.Done(publication.Id, edition.AsBasis());
        if (plan.Merge is { } merge)
            done = done with { Joined = await AddJoinedAsync(edition, mine, plan, merge, other, saving, theirs, cancellationToken) };
        else
            db.AddState(edition, plan.Content, saving, now);
        await db.SaveChangesAsync(cancellationToken);
        if (saving.IsByItself)
            await db.ThinAsync(edition, saving.Actor, now, cancellationToken);
        return done;
    }

    /// <summary>Mine as I sent it, under a version of its own, and both together.</summary>
    private async Task<JoinedWork> AddJoinedAsync(
        Edition edition, EditionContent mine, JoinPlan plan, MergeResult merge, SavedState other, Saving saving, SavedText theirs,
        CancellationToken cancellationToken)
    {
        var sent = edition.StateApart(mine, saving);
        var joined = edition.StateJoined(plan, merge, other, saving);
        db.Add(sent);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(joined);
        await db.SaveChangesAsync(cancellationToken);
        return new(plan.Content, merge.Joined, joined.Id, new(edition.Id, sent.EditionVersion), theirs);
    }

    /// <summary>
    /// One entry for everything a sitting saves by itself, at its first; a save by hand tells what changed since before those. The states hold
    /// the rest.
    /// </summary>
    private async Task AuditAsync(
        Publication publication, Edition current, EditionContent before, EditionContent after, Saving saving, CancellationToken cancellationToken)
    {
        var own = await db.BeforeSittingAsync(current, saving, cancellationToken);
        if (saving.IsByItself && own.HasSaved)
            return;
        before = own.HasSaved ? own.Content ?? new() : before;
        var changes = EditionChanges.Between(before, after, await ReferenceNames.OfAsync(db, before, after, cancellationToken));
        if (saving.IsByItself)
            changes = [.. changes, new("Сохранено", null, "само, по ходу работы: дальнейшее — в состояниях материала")];
        db.AddAudit(clock.GetUtcNow().UtcDateTime, saving.Actor, AuditAction.Changed, publication.AsSubject(after.Title), changes);
    }
}
