using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Bulk;

/// <summary>Several publications at once: a summary before, and an operation that is kept with everything needed to undo it.</summary>
public sealed class BulkDesk(PortalDbContext db, TimeProvider clock)
{
    /// <summary>What would happen, piece by piece; reads only.</summary>
    public async Task<BulkPreview> PreviewAsync(BulkRequest request, CancellationToken cancellationToken)
    {
        if (request.Ids.Count > BulkRequest.MostPieces)
            return new([new("", TooMany(request.Ids.Count))], null, []);
        var problems = new List<FieldProblem>();
        var (effectOf, name) = await JudgeAsync(request, problems, cancellationToken);
        if (request.Ids.Count == 0)
            problems.Add(new("", "Ничего не выбрано. Вернитесь к списку и отметьте материалы."));
        var publications = await LoadAsync(request.Ids, cancellationToken);
        var items = new List<BulkPreviewItem>();
        foreach (var publication in request.Ids.Distinct().Select(publications.GetValueOrDefault).OfType<Publication>())
            items.Add(new(publication.Id, await TitleAsync(publication, cancellationToken), effectOf?.Invoke(publication)));
        return new(problems, name, items);
    }

    /// <summary>Keeps the operation, every piece of it waiting; nothing is changed yet. The outcome is null where the request is wrong.</summary>
    public async Task<(int? OperationId, BulkPreview Preview)> StartAsync(BulkRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var preview = await PreviewAsync(request, cancellationToken);
        if (preview.Problems.Count > 0)
            return (null, preview);
        if (preview.Count(BulkItemState.Changed) == 0)
            return (null, preview with { Problems = [new("", "Менять нечего: ни к одному из выбранных материалов это действие не относится.")] });
        var id = await db.InTransactionAsync(
            async cancel =>
            {
                var operation = new BulkOperation
                {
                    At = clock.GetUtcNow().UtcDateTime,
                    ActorId = actor.UserId,
                    ActorName = actor.Name,
                    Action = request.Action,
                    TargetId = request.NeedsExplanation ? null : request.TargetId,
                    TargetName = preview.TargetName,
                    Explanation = request.NeedsExplanation ? request.Explanation!.Trim() : null,
                };
                operation.Items.AddRange(preview.Items.Select(i => new BulkItem { PublicationId = i.PublicationId, Title = i.Title }));
                db.Add(operation);
                await db.SaveChangesAsync(cancel);
                var changes = new List<FieldChange> { new("Материалов", null, Digits.Grouped(operation.Items.Count)) };
                if (operation.Explanation is { } explanation)
                    changes.Add(new("Объяснение", null, explanation));
                db.AddAudit(operation.At, actor, AuditAction.Created, new(AuditSubject.Bulk, operation.Id, BulkWords.Of(operation)), changes);
                await db.SaveChangesAsync(cancel);
                return operation.Id;
            },
            cancellationToken);
        return (id, preview);
    }

    private static string TooMany(int count) =>
        $"За один раз можно изменить не больше {BulkRequest.MostPieces} материалов, выбрано {Digits.Grouped(count)}. Сузьте отбор и повторите по частям.";

    private async Task<(Func<Publication, BulkEffect>? EffectOf, string? Name)> JudgeAsync(
        BulkRequest request, List<FieldProblem> problems, CancellationToken cancellationToken)
    {
        switch (request.Action)
        {
            case BulkAction.AddTopic or BulkAction.RemoveTopic:
                if (await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Id == request.TargetId, cancellationToken) is { } topic)
                    return (p => request.Action == BulkAction.AddTopic ? BulkRules.AddTopic(p, topic.Id) : BulkRules.RemoveTopic(p, topic.Id), topic.Name);
                problems.Add(new("TopicId", "Выберите тему."));
                return (null, null);
            case BulkAction.MoveToSection:
                if (await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.TargetId, cancellationToken) is { } section)
                    return (p => BulkRules.MoveTo(p, section), section.Title);
                problems.Add(new("SectionId", "Выберите раздел."));
                return (null, null);
            default:
                if (Explanations.WhyNot(
                    Explanations.Field, request.Explanation?.Trim() ?? "", "Напишите, почему материалы сняты: объяснение увидят читатели по их адресам.") is { } problem)
                    problems.Add(problem);
                return (BulkRules.Unpublish, null);
        }
    }

    private async Task<Dictionary<int, Publication>> LoadAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken) =>
        await db.Publications.AsNoTracking().AsSplitQuery()
            .Include(p => p.LiveEdition!.Topics).Include(p => p.WorkEdition!.Topics)
            .Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);

    private async Task<string> TitleAsync(Publication publication, CancellationToken cancellationToken) =>
        (publication.WorkEdition ?? publication.LiveEdition)?.Title
        ?? await db.Editions.Where(e => e.PublicationId == publication.Id).OrderByDescending(e => e.Number).Select(e => e.Title).FirstAsync(cancellationToken);
}
