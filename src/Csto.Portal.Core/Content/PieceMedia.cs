using Csto.Portal.Core.Content.Dialect;
using Csto.Portal.Core.Domain;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace Csto.Portal.Core.Content;

/// <summary>A photograph as a text shows it.</summary>
/// <param name="Caption">Plain text: what the text says of it, else what its card says; may be empty.</param>
public sealed record ShownPhoto(MediaFacts File, string Caption)
{
    /// <summary>How its page is named in addresses.</summary>
    public string Reference => File.Reference;
}

/// <summary>Photographs that stand together.</summary>
/// <param name="Title">Plain text: the caption of an album; empty where it has none.</param>
/// <param name="IsAlbum">False for photographs that stand in the text one by one.</param>
public sealed record PhotoGroup(string Title, bool IsAlbum, IReadOnlyList<ShownPhoto> Photos);

/// <summary>
/// The photographs and videos a text shows, in its order, each once: what its page of photographs, its counts and its archive are made of.
/// A photograph that stands both in an album and by itself belongs to the album, one of two albums to the first.
/// </summary>
public sealed record PieceMedia(IReadOnlyList<PhotoGroup> Groups, IReadOnlyList<MediaFacts> Videos)
{
    public static PieceMedia Empty { get; } = new([], []);

    public int Photos => Groups.Sum(group => group.Photos.Count);

    /// <param name="markdown">In the portal's dialect; one that is too long, or no text by a person, shows nothing.</param>
    /// <param name="shelf">The files that exist; a block that names another shows nothing, as on the page.</param>
    public static PieceMedia Of(string markdown, MediaShelf shelf)
    {
        if (!MediaReferences.MayHave(markdown) || markdown.Length > MarkdownRenderer.MaxLength
            || MarkdownDialect.TryParse(SourceText.Clean(markdown)) is not { } document)
            return Empty;
        var blocks = document.Descendants<CustomContainer>().Where(MediaReferences.IsMedia).ToList();
        return new([.. GroupsOf(blocks, shelf)], [.. Files(blocks, "video", MediaKind.Video, shelf).DistinctBy(file => file.Sha256)]);
    }

    private static IEnumerable<PhotoGroup> GroupsOf(List<CustomContainer> blocks, MediaShelf shelf)
    {
        var inAlbums = Files(blocks, "album", MediaKind.Picture, shelf).Select(file => file.Sha256).ToHashSet();
        var seen = new HashSet<string>();
        var single = new List<ShownPhoto>();
        foreach (var block in blocks)
        {
            if (block.Info == "photo" && Files(block, MediaKind.Picture, shelf).FirstOrDefault() is { } photo && !inAlbums.Contains(photo.Sha256) && seen.Add(photo.Sha256))
                single.Add(new(photo, CaptionOf(block) is { Length: > 0 } words ? words : photo.Caption));
            if (block.Info != "album")
                continue;
            if (single.Count > 0)
                yield return new("", IsAlbum: false, [.. single]);
            single.Clear();
            var album = Files(block, MediaKind.Picture, shelf).Where(file => seen.Add(file.Sha256)).Select(file => new ShownPhoto(file, file.Caption)).ToList();
            if (album.Count > 0)
                yield return new(CaptionOf(block), IsAlbum: true, album);
        }

        if (single.Count > 0)
            yield return new("", IsAlbum: false, single);
    }

    private static IEnumerable<MediaFacts> Files(IEnumerable<CustomContainer> blocks, string info, MediaKind kind, MediaShelf shelf) =>
        blocks.Where(block => block.Info == info).SelectMany(block => info == "album" ? Files(block, kind, shelf) : Files(block, kind, shelf).Take(1));

    private static IEnumerable<MediaFacts> Files(CustomContainer block, MediaKind kind, MediaShelf shelf)
    {
        foreach (var reference in MediaReferences.Words(block).Take(MediaReferences.MostInBlock).Where(MediaReferences.IsReference))
        {
            if (shelf.TryFind(reference, out var file) && file.Kind == kind)
                yield return file;
        }
    }

    private static string CaptionOf(CustomContainer block) =>
        string.Join(' ', block.OfType<ParagraphBlock>().Select(paragraph => InlineText.Of(paragraph.Inline).Trim())).Trim();
}
