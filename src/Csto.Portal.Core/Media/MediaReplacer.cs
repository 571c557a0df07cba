using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Variants;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>Why one file cannot take the place of another.</summary>
/// <param name="Message">A Russian sentence that says what to do.</param>
/// <param name="PassesByItself">Nothing is to be mended: the same can be asked again in a moment.</param>
public sealed record ReplacementObstacle(string Message, bool PassesByItself = false);

/// <summary>
/// Puts one file in the place of another wherever texts show it, and back. Texts are not touched: they go on naming the old file, and whoever
/// loads what they show follows <see cref="MediaAsset.ReplacedById"/>.
/// </summary>
public sealed class MediaReplacer(PortalDbContext db, PictureProgress progress, TimeProvider clock)
{
    /// <summary>Why the one cannot stand in the place of the other; null where it can.</summary>
    public async Task<ReplacementObstacle?> WhyNotAsync(int oldId, int newId, CancellationToken cancellationToken)
    {
        var pair = await db.MediaAssets.AsNoTracking().Include(m => m.ReplacedBy).Include(m => m.Poster!.ReplacedBy)
            .Where(m => m.Id == oldId || m.Id == newId).ToListAsync(cancellationToken);
        var (old, with) = (pair.Find(m => m.Id == oldId), pair.Find(m => m.Id == newId));
        TakeOverNeeds(old, with);
        return WhyNot(old, with, oldId == newId);
    }

    /// <summary>Has everything made of the new file that it will need in the place of the old one, while somebody still compares the two.</summary>
    public Task PrepareAsync(int oldId, int newId, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            var pair = await db.MediaAssets.Include(m => m.ReplacedBy).Include(m => m.Poster!.ReplacedBy).Where(m => m.Id == oldId || m.Id == newId).ToListAsync(cancel);
            TakeOverNeeds(pair.Find(m => m.Id == oldId), pair.Find(m => m.Id == newId));
            return await db.SaveChangesAsync(cancel);
        },
        cancellationToken);

    /// <summary>
    /// Readers see the new file from this moment on. What its card does not say it takes over from the old one. A picture must have its sizes and formats
    /// first: it goes live with the answer, past the gate that texts go through.
    /// </summary>
    /// <returns><see cref="MediaOutcome.Done"/> with the new file, or <see cref="MediaOutcome.Refused"/>.</returns>
    public Task<MediaOutcome> ReplaceAsync(int oldId, int newId, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync<MediaOutcome>(
        async cancel =>
        {
            var generation = await db.NextGenerationAsync(cancel);
            await db.HoldMediaAsync([oldId, newId], cancel);
            var pair = await db.MediaAssets.Include(m => m.ReplacedBy).Include(m => m.Poster!.ReplacedBy).Include(m => m.Persons).Include(m => m.Tracks)
                .Where(m => m.Id == oldId || m.Id == newId).AsSplitQuery().ToListAsync(cancel);
            var (old, with) = (pair.Find(m => m.Id == oldId), pair.Find(m => m.Id == newId));
            TakeOverNeeds(old, with);
            if (WhyNot(old, with, oldId == newId) is { } obstacle)
            {
                // What is still to be made begins to be made.
                await db.SaveChangesAsync(cancel);
                return new MediaOutcome.Refused("", obstacle.Message);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            db.MediaReplacements.Add(new() { OldId = oldId, NewId = newId, At = now, ActorId = actor.UserId, ActorName = actor.Name });
            foreach (var behind in await db.MediaAssets.Where(m => m.Id == oldId || m.ReplacedById == oldId).ToListAsync(cancel))
                behind.ReplacedById = newId;
            db.AddAudit(now, actor, AuditAction.Replaced, Subject(old!), [new("Файл", old!.FileName, with!.FileName)]);
            if (TakeOver(old, with) is { Count: > 0 } changes)
                db.AddAudit(now, actor, AuditAction.Changed, Subject(with), changes);
            await db.SaveChangesAsync(cancel);
            await db.StampShowingAsync(generation, [oldId, newId], cancel);
            return new MediaOutcome.Done(newId);
        },
        cancellationToken);

    /// <summary>Puts the old file back where it stood. Both stay in the library.</summary>
    /// <returns><see cref="MediaOutcome.Done"/> with the old file, or <see cref="MediaOutcome.Missing"/> where that has been done already.</returns>
    public Task<MediaOutcome> UndoAsync(int replacementId, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync<MediaOutcome>(
        async cancel =>
        {
            var generation = await db.NextGenerationAsync(cancel);
            var link = await db.MediaReplacements.Include(r => r.Old).Include(r => r.New)
                .SingleOrDefaultAsync(r => r.Id == replacementId && r.UndoneAt == null, cancel);
            if (link is not { Old: { } old, New: { } with })
                return new MediaOutcome.Missing();
            var now = clock.GetUtcNow().UtcDateTime;
            (link.UndoneAt, link.UndoneByName) = (now, actor.Name);
            await db.SaveChangesAsync(cancel);
            await PointAnewAsync(with.Id, old.Id, cancel);
            db.AddAudit(now, actor, AuditAction.Undone, Subject(old), [new("Файл", with.FileName, old.FileName)]);
            await db.SaveChangesAsync(cancel);
            await db.StampShowingAsync(generation, [old.Id, with.Id], cancel);
            return new MediaOutcome.Done(old.Id);
        },
        cancellationToken);

    /// <summary>Every replacement the file had a part in, latest first.</summary>
    public async Task<IReadOnlyList<MediaReplacement>> HistoryAsync(int id, CancellationToken cancellationToken)
    {
        var all = await db.MediaReplacements.AsNoTracking().Include(r => r.Old).Include(r => r.New).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        var known = new HashSet<int> { id };
        // Also those of the files whose place it has taken, however many lay between.
        while (all.Exists(r => known.Contains(r.NewId) && known.Add(r.OldId)))
        {
        }

        return all.FindAll(r => r.OldId == id || known.Contains(r.NewId));
    }

    /// <summary>The links in force lead each file behind the two to the one that is shown now.</summary>
    private async Task PointAnewAsync(int newId, int oldId, CancellationToken cancellationToken)
    {
        var next = await db.MediaReplacements.Where(r => r.UndoneAt == null).ToDictionaryAsync(r => r.OldId, r => r.NewId, cancellationToken);
        var top = newId;
        while (next.TryGetValue(top, out var further))
            top = further;
        foreach (var asset in await db.MediaAssets.Where(m => m.Id == oldId || m.ReplacedById == top).ToListAsync(cancellationToken))
        {
            var shown = asset.Id;
            while (next.TryGetValue(shown, out var further))
                shown = further;
            asset.ReplacedById = shown == asset.Id ? null : shown;
        }
    }

    /// <summary>A file that can take the place of a lead needs the crops of a lead as well; they begin to be made when this is kept.</summary>
    private static void TakeOverNeeds(MediaAsset? old, MediaAsset? with)
    {
        if (old is { IsLead: true } && with is not null && Unfit(old, with, old == with) is null)
            with.IsLead = true;
    }

    private ReplacementObstacle? WhyNot(MediaAsset? old, MediaAsset? with, bool isSame) =>
        Unfit(old, with, isSame) is { } unfit ? new(unfit) : Unready(with!.Poster is { } poster ? poster.ReplacedBy ?? poster : with);

    private ReplacementObstacle? Unready(MediaAsset picture) => PictureStates.Of(picture) switch
    {
        PictureState.Failed => new(PictureGate.Failed(picture)),
        PictureState.Waiting => new($"Размеры картинки «{picture.FileName}» для страниц ещё делаются{Left(progress.Of(picture))}. Подождите и нажмите «Заменить везде» ещё раз: загруженное не пропадёт, читатели пока видят прежний файл.", PassesByItself: true),
        _ => null,
    };

    private static string Left(PictureStep step) =>
        step.Of - step.Made is > 0 and var left ? $": осталось {Plural.Of(left, "файл", "файла", "файлов")} из {step.Of}" : "";

    private static string? Unfit(MediaAsset? old, MediaAsset? with, bool isSame) => (old, with) switch
    {
        _ when isSame => "Это тот же самый файл: заменять нечего. Выберите другой.",
        (null or { DeletedAt: not null }, _) => "Файла, который заменяют, в медиатеке уже нет.",
        (_, null or { DeletedAt: not null }) => "Нового файла в медиатеке нет. Загрузите его ещё раз.",
        ({ ReplacedBy: { } place }, _) => $"Этот файл уже заменён: вместо него показан «{place.FileName}». Замените тот.",
        (var o, { ReplacedById: { } id }) when id == o.Id => "Вместо этого нового файла показан тот, который вы заменяете: получился бы круг. Верните прежний в карточке.",
        (_, { ReplacedBy: { } other }) => $"Новый файл сам заменён: вместо него показан «{other.FileName}». Выберите другой.",
        var (o, w) when o.Kind != w.Kind => "Заменить можно только файлом того же вида: фото — фото, видео — видео, документ — документом.",
        _ => null,
    };

    private static List<FieldChange> TakeOver(MediaAsset old, MediaAsset with)
    {
        var before = MediaDetails.Of(with);
        var isDescribed = with.Alt.Length > 0 || with.IsDecorative;
        var taken = MediaDetails.Of(old);
        List<FieldChange> changes = [.. MediaChanges.Apply(with, before with
        {
            Alt = isDescribed ? before.Alt : taken.Alt,
            IsDecorative = isDescribed ? before.IsDecorative : taken.IsDecorative,
            Caption = Either(before.Caption, taken.Caption),
            Credit = Either(before.Credit, taken.Credit),
            EnglishAlt = isDescribed ? before.EnglishAlt : taken.EnglishAlt,
            EnglishCaption = Either(before.EnglishCaption, taken.EnglishCaption),
            EnglishCredit = Either(before.EnglishCredit, taken.EnglishCredit),
            TakenOn = before.TakenOn ?? taken.TakenOn,
            Place = Either(before.Place, taken.Place),
        })];
        if (with.Author.Length == 0 && old.Author.Length > 0)
            changes.Add(new("Автор", "", with.Author = old.Author));
        if (with.Persons.Count == 0 && old.Persons.Count > 0)
        {
            with.Persons.AddRange(old.Persons);
            changes.Add(new("Кто на снимке", "", string.Join(", ", old.Persons.Select(p => p.Name))));
        }

        with.PosterId ??= old.PosterId;
        if (with.Tracks.Count == 0)
            with.Tracks.AddRange(old.Tracks.Select(t => new MediaTrack { Language = t.Language, Label = t.Label, Text = t.Text }));
        return changes;
    }

    private static string Either(string own, string other) => own.Length > 0 ? own : other;

    private static AuditedSubject Subject(MediaAsset asset) => new(AuditSubject.Media, asset.Id, asset.FileName);
}
