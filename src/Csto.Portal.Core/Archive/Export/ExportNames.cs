using System.Globalization;
using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>
/// Where a piece stands in an export: <c>news/2026/2026-02-13-slug.md</c>, its other editions beside it as <c>2026-02-13-slug.edition-2.md</c>.
/// What never went out stands in <c>news/drafts/</c> under its title and key. Names are for people: the importer goes by keys.
/// </summary>
internal static class ExportNames
{
    public const string EditionMark = ".edition-";
    private const int TitleLength = 60;

    public static string Main(PieceRecord piece) => Stem(piece) + ".md";

    public static string Other(string main, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{main[..^".md".Length]}{EditionMark}{number}.md");

    public static bool IsOther(string name) => name.Contains(EditionMark, StringComparison.Ordinal);

    private static string Stem(PieceRecord piece)
    {
        var standing = piece.Standing!;
        var folder = PublicationAddress.Segment(piece.Kind);
        if (standing.Language != Publication.Russian)
            folder = $"{standing.Language}/{folder}";
        return standing is { Date: { } day, Slug: { } slug }
            ? string.Create(CultureInfo.InvariantCulture, $"{folder}/{day:yyyy}/{day:yyyy-MM-dd}-{slug}")
            : $"{folder}/drafts/{Words(piece.Main.Title)}{piece.Key:D}";
    }

    private static string Words(string title)
    {
        var slug = Slug.From(title);
        return slug.Length == 0 ? "" : slug[..Math.Min(slug.Length, TitleLength)].TrimEnd('-') + "-";
    }
}
