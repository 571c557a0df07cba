using Csto.Portal.Core.Archive.Sources;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>What the old site said there is at a place.</summary>
public enum GalleryMark
{
    None,

    /// <summary>«Фотоальбом».</summary>
    Photos,

    /// <summary>«Видеогалерея».</summary>
    Videos,
}

/// <summary>Pictures and videos at one place of an article, or the mark where they were.</summary>
/// <param name="After">How many of the item's blocks stand before it.</param>
/// <param name="Mark">The mark they stand under.</param>
/// <param name="Pictures">In the order of the page; may be empty.</param>
/// <param name="Videos">Addresses as the page gives them; may be empty.</param>
public sealed record ArchiveMedia(int After, GalleryMark Mark, IReadOnlyList<SourcePicture> Pictures, IReadOnlyList<string> Videos)
{
    /// <summary>Several under one mark belong together.</summary>
    public bool IsAlbum => Mark == GalleryMark.Photos && Pictures.Count > 1;
}

/// <summary>A line that is no text, and where it stood.</summary>
/// <param name="At">How many lines of text and dates of the part stand before it.</param>
internal sealed record MediaLine(PageLine Line, int At);

/// <summary>Gathers the lines that are no text into what stands at each place.</summary>
internal static class ArchiveMediaReader
{
    /// <param name="lines">In the order of the page.</param>
    /// <param name="blocks">The article's blocks, whose paragraphs are counted.</param>
    /// <param name="textStart">The first line of the article's text.</param>
    public static IReadOnlyList<ArchiveMedia> Read(IEnumerable<MediaLine> lines, IReadOnlyList<ArchiveBlock> blocks, int textStart)
    {
        var found = new List<ArchiveMedia>();
        var isOpen = false;
        foreach (var (line, at) in lines)
        {
            var after = BlocksBefore(blocks, Math.Max(0, at - textStart));
            if (line.Kind == LineKind.Media)
            {
                found.Add(new(after, line.IsVideoMark ? GalleryMark.Videos : GalleryMark.Photos, [], []));
                isOpen = true;
                continue;
            }

            // What follows a mark, with no text between, is what the mark promised.
            isOpen = isOpen && found.Count > 0 && found[^1].After == after;
            if (!isOpen)
                found.Add(new(after, GalleryMark.None, [], []));
            found[^1] = line.Picture is { } picture
                ? found[^1] with { Pictures = [.. found[^1].Pictures, picture] }
                : found[^1] with { Videos = [.. found[^1].Videos, line.Text] };
        }

        return found;
    }

    private static int BlocksBefore(IReadOnlyList<ArchiveBlock> blocks, int paragraphs)
    {
        var count = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (count >= paragraphs)
                return i;
            count += blocks[i] is Greeting greeting ? greeting.Paragraphs.Count + (greeting.Heading is null ? 0 : 1) : 1;
        }

        return blocks.Count;
    }
}
