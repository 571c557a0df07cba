using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>Something to mend in the files a text shows.</summary>
/// <param name="Message">A Russian sentence that says what to do.</param>
/// <param name="Asset">The file it concerns; null where there is none.</param>
public sealed record MediaFault(string Message, MediaAsset? Asset);

/// <summary>What can be told from a text and the cards of its files; whether the files lie on the disk is for others to say.</summary>
public static class MediaFaults
{
    /// <summary>What to look files up by; see <see cref="MediaAsset.Key"/>.</summary>
    public static IReadOnlyList<string> Keys(string body) =>
        [.. MediaReferences.Of(body).Select(reference => reference[..MediaAsset.KeyDigits]).Distinct()];

    /// <summary>The files that the text shows, each once, in its order: those it names, or what they were replaced by.</summary>
    public static IReadOnlyList<MediaAsset> Shown(string body, IReadOnlyList<MediaAsset> assets)
    {
        var shelf = Shelf(assets);
        return [.. MediaReferences.Of(body).Select(reference => shelf.TryFind(reference, out var file) ? file.NamedAs : null)
            .Select(named => assets.FirstOrDefault(asset => asset.Sha256 == named)).OfType<MediaAsset>()
            .Select(asset => asset.ReplacedBy ?? asset).DistinctBy(asset => asset.Sha256)];
    }

    /// <param name="body">Markdown in the portal's dialect.</param>
    /// <param name="assets">Those of the <see cref="Keys"/> that are not in the bin, with what they were replaced by.</param>
    /// <returns>Blocks that show nothing, then pictures that nobody has described.</returns>
    public static IReadOnlyList<MediaFault> Of(string body, IReadOnlyList<MediaAsset> assets)
    {
        if (!MediaReferences.MayHave(body) || body.Length > MarkdownRenderer.MaxLength)
            return [];
        var unknown = MarkdownRenderer.Render(body, new MarkdownContext { Media = Shelf(assets) }).UnknownMedia;
        return [.. unknown.Select(word => new MediaFault(Unknown(word), null)), .. Shown(body, assets).Where(asset => asset.LacksAlt).Select(Undescribed)];
    }

    /// <summary>These files as a text finds them.</summary>
    public static MediaShelf Shelf(IReadOnlyList<MediaAsset> assets) => new(MediaShelf.PublicRoot, [.. assets.Select(MediaFacts.Shown)]);

    private static string Unknown(string word) => word.StartsWith(":::", StringComparison.Ordinal)
        ? $"В блоке «{word}» не указан файл: на странице его не будет. Выберите файл из медиатеки."
        : $"Файла «{PlainText.Excerpt(word, 40)}» для этого блока в медиатеке нет: на странице его не будет. Выберите файл ещё раз.";

    private static MediaFault Undescribed(MediaAsset asset) => new(
        $"У картинки «{asset.FileName}» нет описания для тех, кто её не видит. Опишите её или отметьте как украшение.", asset);
}
