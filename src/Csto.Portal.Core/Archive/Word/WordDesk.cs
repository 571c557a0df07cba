using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Remarks;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>What became of an uploaded file.</summary>
public abstract record WordUploadOutcome
{
    private WordUploadOutcome()
    {
    }

    public sealed record Done(int PublicationId) : WordUploadOutcome;

    /// <summary>Nothing was made; the sentences say why and what to do.</summary>
    public sealed record Refused(IReadOnlyList<string> Sentences) : WordUploadOutcome;
}

/// <summary>Makes drafts of Word files and keeps what was said of them.</summary>
public sealed class WordDesk(PortalDbContext db, PublicationWriter writer, MediaLibrary library, WordTurn turn, TimeProvider clock)
{
    /// <param name="file">Seekable; stays open.</param>
    /// <param name="name">As the sender's machine called the file.</param>
    /// <param name="basis">What the draft has beside the file's text: its date where the file states none, its contact.</param>
    public async Task<WordUploadOutcome> CreateAsync(
        Stream file, string name, PublicationKind kind, EditionContent basis, Actor actor, CancellationToken cancellationToken)
    {
        var pictures = new PictureKeeper(library, actor, cancellationToken);
        WordOutcome read;
        using (await turn.WaitAsync(cancellationToken))
            read = await new WordReader().ReadAsync(file, kind, pictures.PlaceAsync);
        if (read.Draft is not { } draft)
            return new WordUploadOutcome.Refused([read.Refusal!.Sentence]);
        draft = draft with { Report = draft.Report with { Dropped = [.. pictures.Refused, .. draft.Report.Dropped] } };

        var content = basis with { Title = draft.Title, Lead = draft.Lead, Body = draft.Body, PublishedOn = draft.Date ?? basis.PublishedOn };
        return await db.InTransactionAsync<WordUploadOutcome>(
            async cancel => await writer.CreateAsync(kind, content, actor, cancel) switch
            {
                Outcome.Done done => await KeepAsync(done, draft, name, actor, cancel),
                Outcome.Refused refused => new WordUploadOutcome.Refused([.. refused.Problems.Select(p => p.Message)]),
                var other => throw new InvalidOperationException($"Creating a draft ended with {other.GetType().Name}."),
            },
            cancellationToken);
    }

    /// <summary>The file a publication was made of; null where it was made otherwise.</summary>
    public Task<WordUpload?> FindAsync(int publicationId, CancellationToken cancellationToken) =>
        db.WordUploads.AsNoTracking().OrderBy(u => u.Id).FirstOrDefaultAsync(u => u.PublicationId == publicationId, cancellationToken);

    private async Task<WordUploadOutcome> KeepAsync(
        Outcome.Done done, WordDraft draft, string name, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var fileName = Shorten(name);
        db.WordUploads.Add(new()
        {
            PublicationId = done.PublicationId,
            EditionId = done.Basis.EditionId,
            FileName = fileName,
            UploadedAt = now,
            Report = draft.Report,
            Comments = draft.Comments,
        });
        var edition = await db.Editions.SingleAsync(e => e.Id == done.Basis.EditionId, cancellationToken);
        foreach (var comment in draft.Comments)
            AddRemark(edition, comment, now);
        var subject = new AuditedSubject(AuditSubject.Publication, done.PublicationId, draft.Title);
        db.AddAudit(now, actor, AuditAction.Imported, subject, [new("Файл Word", null, fileName)]);
        await db.SaveChangesAsync(cancellationToken);
        return new WordUploadOutcome.Done(done.PublicationId);
    }

    /// <summary>The reviewer's clock is taken for Moscow's, and never for one that is ahead of ours.</summary>
    private void AddRemark(Edition edition, WordComment comment, DateTime now)
    {
        var author = new Actor(null, comment.Author.Length > 0 ? comment.Author : "Рецензент");
        var text = comment.Text.Length > 0 ? comment.Text : "Комментарий без слов.";
        var at = comment.WrittenAt is { } written && MoscowTime.ToUtc(written) is var utc && utc < now ? utc : now;
        var passage = comment.Passage.Length > 0 ? new Passage(comment.Passage, "", "") : null;
        var remark = db.AddRemark(edition, RemarkKind.WordComment, text, author, at, passage);
        if (comment.IsResolved)
            (remark.ResolvedAt, remark.ResolvedBy) = (now, author.Name);
    }

    /// <summary>Without a path; the end of a long name tells more than its beginning.</summary>
    private static string Shorten(string name)
    {
        var bare = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return bare.Length == 0 ? "без имени" : bare.Length <= Limits.Source ? bare : "…" + bare[^(Limits.Source - 1)..];
    }
}

/// <summary>A file at a time: two large ones together would double the memory and be no sooner ready.</summary>
public sealed class WordTurn : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return new Release(gate);
    }

    public void Dispose() => gate.Dispose();

    private sealed class Release(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
