using System.Xml;
using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Story;
using Csto.Portal.Core.Archive.Word.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>A draft, or the reason why there is none.</summary>
public readonly record struct WordOutcome(WordDraft? Draft, WordRefusal? Refusal);

/// <summary>Takes a picture over.</summary>
/// <param name="bytes">Unpacks it; null where the file does not hold it, or it is larger than a picture may be.</param>
/// <returns>The Markdown that shows it; null where it is left out.</returns>
public delegate Task<string?> PlacePicture(WordPicture picture, Func<byte[]?> bytes);

/// <summary>
/// Makes a draft of a Word file. Reads every part once, forwards, as it is unpacked; whatever the file holds, the outcome is a draft or a
/// refusal in words, never an exception, and the memory it takes is bounded by <see cref="WordLimits"/>.
/// </summary>
public sealed class WordReader(WordLimits limits)
{
    public WordReader()
        : this(WordLimits.Default)
    {
    }

    /// <param name="file">Seekable; stays open.</param>
    /// <param name="kind">What is to be made of it: of a speech the lead begins with its salutations.</param>
    /// <param name="place">Takes the pictures over, once each, in their order; null: they are left out.</param>
    public async Task<WordOutcome> ReadAsync(Stream file, PublicationKind kind, PlacePicture? place = null)
    {
        try
        {
            using var package = WordPackage.Open(file, limits);
            return new(await ReadAsync(package, kind, place), null);
        }
        catch (WordRefusedException e)
        {
            return new(null, e.Refusal);
        }
        catch (XmlException e) when (e.InnerException is WordRefusedException inner)
        {
            return new(null, inner.Refusal);
        }
        catch (XmlException e)
        {
            // A document type is nothing Word writes; all else is damage.
            return new(null, e.Message.Contains("DTD", StringComparison.Ordinal) ? WordRefusal.Suspicious : WordRefusal.Damaged);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            return new(null, WordRefusal.Damaged);
        }
    }

    private async Task<WordDraft> ReadAsync(WordPackage package, PublicationKind kind, PlacePicture? place)
    {
        var links = package.Relationships(package.Document);
        var source = Source(package, links);
        source.Counts.HasMacros = package.HasMacros;
        ReadNotes(package, PartOf(links, "footnotes"), "footnote", source);
        ReadNotes(package, PartOf(links, "endnotes"), "endnote", source);
        var blocks = ReadText(package, links, source);
        if (source.IsFull)
            throw new WordRefusedException(WordRefusal.TooLong(source.Characters, limits.Characters));
        if (blocks.Count == 0)
            throw new WordRefusedException(WordRefusal.NoText);

        var arrangement = Arrangement.Of(blocks, kind);
        arrangement.KeepTitleNotes(source.Numbered);
        var placed = new Dictionary<int, string?>();
        foreach (var picture in arrangement.Body.OfType<PictureBlock>().Select(b => b.Picture))
            placed[picture.Number] = place is null ? null : await place(picture, () => package.Bytes(picture.Part, limits.Picture));
        var body = new BodyMarkdown(p => placed[p.Number], setsOffGreetings: kind != PublicationKind.Speech);
        var markdown = body.Write(arrangement.Body, source.Numbered);
        return new()
        {
            Title = arrangement.Title,
            Lead = arrangement.Lead,
            Body = markdown,
            Date = arrangement.Date,
            Comments = PartOf(links, "comments") is { } comments
                ? new CommentReader(package, source, limits).Read(comments, PartOf(links, "commentsExtended"))
                : [],
            Report = ReportWriter.Write(source, arrangement, body, placed.Values.Count(p => p is { Length: > 0 })),
        };
    }

    private WordSource Source(WordPackage package, IReadOnlyDictionary<string, Relationship> links)
    {
        using var styles = Part(package, links, "styles");
        using var numbering = Part(package, links, "numbering");
        return new(limits, WordStyles.Read(styles, limits), WordNumbering.Read(numbering, limits));
    }

    private static List<WordBlock> ReadText(WordPackage package, IReadOnlyDictionary<string, Relationship> links, WordSource source)
    {
        using var reader = package.Read(package.Document)!;
        reader.MoveToContent();
        if (!reader.IsWord() || reader.LocalName != "document")
            throw new WordRefusedException(WordRefusal.Damaged);
        var blocks = new StoryReader(reader, links, source).Read();
        // The rest must be there: half a document looks like a whole one.
        while (reader.Read())
        {
        }

        return blocks;
    }

    private void ReadNotes(WordPackage package, string? part, string element, WordSource source)
    {
        using var reader = part is null ? null : package.Read(part);
        if (reader is null)
            return;
        var links = package.Relationships(part!);
        reader.MoveToContent();
        reader.Children(limits, () =>
        {
            if (reader.IsWord() && reader.LocalName == element && reader.Attribute("type") is null or "normal" && reader.Attribute("id") is { } id)
                source.Notes.TryAdd((element == "endnote", id), Inlines.Join(new StoryReader(reader, links, source).Read().Select(Words), " "));
            else
                reader.PassOver();
        });
    }

    private static Inlines Words(WordBlock block) => block switch
    {
        TextBlock text => text.Words,
        ItemBlock item => Inlines.Join([Inlines.Of(item.Mark.IsBullet ? "•" : item.Mark.Label), item.Words], " "),
        TableBlock table => Inlines.Join(table.Rows.SelectMany(row => row).Select(cell => cell.Words), " "),
        _ => Inlines.Empty,
    };

    private static string? PartOf(IReadOnlyDictionary<string, Relationship> links, string type) =>
        links.Values.FirstOrDefault(r => r.Type == type && !r.IsExternal)?.Target;

    private static XmlReader? Part(WordPackage package, IReadOnlyDictionary<string, Relationship> links, string type) =>
        PartOf(links, type) is { } part ? package.Read(part) : null;
}
