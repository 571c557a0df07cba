using Csto.Portal.Core.Content.Dialect;
using Csto.Portal.Core.Domain;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Csto.Portal.Core.Content;

/// <summary>The files a text names in its blocks <c>:::photo</c>, <c>:::album</c>, <c>:::video</c> and <c>:::document</c>.</summary>
public static class MediaReferences
{
    /// <summary>How many digits the portal itself writes into texts: enough for all files there will ever be, short enough to read past.</summary>
    public const int UsualDigits = 16;

    /// <summary>Files one block may name; the rest is left out.</summary>
    public const int MostInBlock = 300;

    private static readonly string[] Blocks = ["photo", "album", "video", "document"];

    /// <summary>At least <see cref="MediaAsset.KeyDigits"/> lower-case hex digits that begin a SHA-256.</summary>
    public static bool IsReference(string text) =>
        text.Length is >= MediaAsset.KeyDigits and <= 64 && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    /// <summary>In the order of the text, each once, whether such files exist or not.</summary>
    /// <param name="markdown">In the portal's dialect; longer than may be stored has none.</param>
    public static IReadOnlyList<string> Of(string markdown)
    {
        if (!MayHave(markdown) || markdown.Length > MarkdownRenderer.MaxLength
            || MarkdownDialect.TryParse(SourceText.Clean(markdown)) is not { } document)
            return [];
        return [.. document.Descendants<CustomContainer>().Where(IsMedia).SelectMany(In).Distinct()];
    }

    /// <summary>False for most texts, at once.</summary>
    public static bool MayHave(string markdown) => Array.Exists(Blocks, block => markdown.Contains(":" + block, StringComparison.Ordinal));

    internal static bool IsMedia(CustomContainer container) => Blocks.Contains(container.Info);

    /// <summary>The references of a block; words that are none are passed over.</summary>
    internal static IEnumerable<string> In(CustomContainer container) =>
        Words(container).Where(IsReference).Take(MostInBlock);

    /// <summary>Whatever stands where references should: to name what is wrong.</summary>
    internal static string[] Words(CustomContainer container) =>
        (container.Arguments ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
