using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Media;

/// <summary>Something to mend in the media of a text before it goes out.</summary>
/// <param name="Message">A Russian sentence that says what to do.</param>
/// <param name="AssetId">The file whose card is to be opened; null where there is none.</param>
public sealed record MediaProblem(string Message, int? AssetId);

/// <summary>Looks through the media of a text.</summary>
public sealed class MediaProblems(PortalDbContext db, MediaStore store)
{
    /// <param name="body">Markdown in the portal's dialect.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    /// <returns>In the order of the text; empty where nothing is wrong.</returns>
    public async Task<IReadOnlyList<MediaProblem>> OfAsync(string body, CancellationToken cancellationToken)
    {
        if (!MediaReferences.MayHave(body) || body.Length > MarkdownRenderer.MaxLength)
            return [];
        var references = MediaReferences.Of(body);
        var keys = references.Select(reference => reference[..MediaAsset.KeyDigits]).Distinct().ToList();
        var assets = await db.MediaAssets.AsNoTracking().Where(m => keys.Contains(m.Key) && m.DeletedAt == null).ToListAsync(cancellationToken);
        var shelf = new MediaShelf(MediaShelf.PublicRoot, [.. assets.Select(MediaFacts.Of)]);
        var unknown = MarkdownRenderer.Render(body, new MarkdownContext { Media = shelf }).UnknownMedia;
        var shown = references.Select(reference => shelf.TryFind(reference, out var file) ? file.Sha256 : null).Distinct()
            .Select(sha256 => assets.Find(asset => asset.Sha256 == sha256)).OfType<MediaAsset>();
        return [.. unknown.Select(word => new MediaProblem(Unknown(word), null)), .. shown.SelectMany(OfAsset)];
    }

    private static string Unknown(string word) => word.StartsWith(":::", StringComparison.Ordinal)
        ? $"В блоке «{word}» не указан файл: на странице его не будет. Выберите файл из медиатеки."
        : $"Файла «{PlainText.Excerpt(word, 40)}» для этого блока в медиатеке нет: на странице его не будет. Выберите файл ещё раз.";

    private IEnumerable<MediaProblem> OfAsset(MediaAsset asset)
    {
        if (!store.Holds(asset.Sha256, asset.Kind == MediaKind.Picture))
            yield return new($"Файл «{asset.FileName}» пропал с диска сервера: загрузите его ещё раз.", asset.Id);
        if (asset.LacksAlt)
            yield return new($"У картинки «{asset.FileName}» нет описания для тех, кто её не видит. Опишите её или отметьте как украшение.", asset.Id);
    }
}
