using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Finds the file behind an address.</summary>
public sealed class MediaReader(PortalDbContext db)
{
    /// <summary>
    /// A file that readers may have at this moment: shown by the live text of a publication they can see. Asked of the database every time, so
    /// that an embargo holds to the instant and nothing outlives its publication; with a video its poster. Of a file that was replaced, the one in its place.
    /// </summary>
    /// <param name="reference">See <see cref="MediaReferences.IsReference"/>; anything else finds nothing.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public async Task<MediaFacts?> FindPublicAsync(string reference, CancellationToken cancellationToken) =>
        MediaReferences.IsReference(reference)
            ? Fitting(await db.PublicMedia(reference[..MediaAsset.KeyDigits]).ToListAsync(cancellationToken), reference)
                ?? Fitting(await db.PublicPosters(reference[..MediaAsset.KeyDigits]).ToListAsync(cancellationToken), reference)
            : null;

    /// <summary>Any file that is not in the bin, also one that was replaced, for those who may see what is not published.</summary>
    /// <inheritdoc cref="FindPublicAsync"/>
    public async Task<MediaFacts?> FindAnyAsync(string reference, CancellationToken cancellationToken) =>
        MediaReferences.IsReference(reference)
            ? Fitting(await db.MediaByKey(reference[..MediaAsset.KeyDigits]).ToListAsync(cancellationToken), reference)
            : null;

    /// <summary>A file that one edition shows, for somebody who was given that edition to read.</summary>
    /// <inheritdoc cref="FindPublicAsync"/>
    public async Task<MediaFacts?> FindOfEditionAsync(int editionId, string reference, CancellationToken cancellationToken) =>
        MediaReferences.IsReference(reference)
            ? Fitting(await db.MediaUsedBy(editionId, reference[..MediaAsset.KeyDigits]).ToListAsync(cancellationToken), reference)
                ?? Fitting(await db.PostersUsedBy(editionId, reference[..MediaAsset.KeyDigits]).ToListAsync(cancellationToken), reference)
            : null;

    /// <summary>Subtitles of a video that readers may have at this moment, in WebVTT; null where there are none.</summary>
    /// <param name="reference">Of the video.</param>
    /// <param name="id">See <see cref="TrackFacts"/>.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public Task<string?> SubtitlesAsync(string reference, int id, CancellationToken cancellationToken) =>
        SubtitlesAsync(reference, key => db.PublicSubtitles(key, id), cancellationToken);

    /// <summary>The same for those who may see what is not published.</summary>
    /// <inheritdoc cref="SubtitlesAsync(string, int, CancellationToken)"/>
    public Task<string?> AnySubtitlesAsync(string reference, int id, CancellationToken cancellationToken) =>
        SubtitlesAsync(reference, key => db.SubtitlesByKey(key, id), cancellationToken);

    /// <summary>The same for somebody who was given one edition to read.</summary>
    /// <inheritdoc cref="SubtitlesAsync(string, int, CancellationToken)"/>
    public Task<string?> SubtitlesOfEditionAsync(int editionId, string reference, int id, CancellationToken cancellationToken) =>
        SubtitlesAsync(reference, key => db.SubtitlesUsedBy(editionId, key, id), cancellationToken);

    private static async Task<string?> SubtitlesAsync(string reference, Func<string, IQueryable<SubtitleRow>> ask, CancellationToken cancellationToken) =>
        MediaReferences.IsReference(reference)
            ? (await ask(reference[..MediaAsset.KeyDigits]).ToListAsync(cancellationToken))
                .Find(row => row.Sha256.StartsWith(reference, StringComparison.Ordinal))?.Text
            : null;

    private static MediaFacts? Fitting(List<MediaRow> rows, string reference) =>
        new MediaShelf("", [.. rows.Select(row => row.ToFacts())]).TryFind(reference, out var file) ? file : null;
}

/// <summary>Loads what a text may show; no question is asked for a text that has no media.</summary>
internal static class MediaShelves
{
    /// <summary>For readers of an edition.</summary>
    public static async Task<MediaShelf> ShelfAsync(this PortalDbContext db, PublicationRow text, CancellationToken cancellationToken) =>
        text is { EditionId: { } editionId, Body: { } body } && (MediaReferences.MayHave(body) || (text.LeadPicture ?? text.SocialPicture) is not null)
            ? (await db.MediaOf(editionId).ToListAsync(cancellationToken)).AsShelf(MediaShelf.PublicRoot)
            : MediaShelf.Empty;

    /// <summary>For those who may see everything.</summary>
    public static async Task<MediaShelf> DraftShelfAsync(this PortalDbContext db, PublicationDraft draft, CancellationToken cancellationToken)
    {
        var pictures = new[] { draft.LeadPicture, draft.SocialPicture }.OfType<string>().Where(MediaReferences.IsReference);
        var keys = MediaReferences.Of(draft.Body).Concat(pictures).Select(reference => reference[..MediaAsset.KeyDigits]).Distinct().ToList();
        return keys.Count == 0
            ? MediaShelf.Empty
            : (await db.MediaNamed(keys).ToListAsync(cancellationToken)).AsShelf(draft.MediaRoot).In(draft.Language) with { PhotoPages = draft.PhotoPages };
    }

    /// <summary>The picture that a reference names; null for none, and for a file that is no picture.</summary>
    public static ShownPicture? Picture(this MediaShelf shelf, string? reference) =>
        reference is not null && shelf.TryFind(reference, out var file) && file.Kind == MediaKind.Picture ? new(file, shelf.Root) : null;

    /// <summary>Files as pages show them, each once.</summary>
    public static MediaShelf AsShelf(this List<ShownRow> rows, string root) => new(root, [.. rows.GroupBy(row => row.File.NamedAs).Select(Shown)]);

    private static MediaFacts Shown(IGrouping<string, ShownRow> rows) => rows.First().File.ToFacts() with
    {
        Poster = rows.First().Poster?.ToFacts(),
        Tracks = [.. rows.Select(row => row.Track).OfType<TrackFacts>().OrderBy(track => track.Id)],
    };
}
