using System.Globalization;
using System.Xml;
using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Story;
using Csto.Portal.Core.Archive.Word.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>Reads what reviewers said, each with the words it is about.</summary>
internal sealed class CommentReader(WordPackage package, WordSource text, WordLimits limits)
{
    private const int LongestText = 10_000;

    private readonly List<(int Place, WordComment Comment)> comments = [];
    private readonly HashSet<string> done = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="part">The part with the comments.</param>
    /// <param name="more">The part that says which are done; null where there is none.</param>
    public IReadOnlyList<WordComment> Read(string part, string? more)
    {
        if (more is not null)
            ReadDone(more);
        using var reader = package.Read(part);
        if (reader is null)
            return [];
        // Counted apart from the text, whose length has a limit of its own.
        var source = new WordSource(limits, text.Styles, text.Numbering);
        reader.MoveToContent();
        reader.Children(limits, () =>
        {
            if (reader.IsWord() && reader.LocalName == "comment")
                Comment(reader, source, package.Relationships(part));
            else
                reader.PassOver();
        });
        return [.. comments.OrderBy(c => c.Place).Select(c => c.Comment)];
    }

    private void Comment(XmlReader reader, WordSource source, IReadOnlyDictionary<string, Relationship> links)
    {
        if (comments.Count >= limits.Comments)
            throw new WordRefusedException(WordRefusal.TooManyComments);
        var id = reader.Attribute("id") ?? "";
        var author = Inlines.Of(reader.Attribute("author") ?? "").OneLine;
        var at = reader.Attribute("date");
        var story = new StoryReader(reader, links, source);
        var words = string.Join('\n', story.Read().Select(Words).Where(line => line.Length > 0));
        comments.Add((text.Passages.PlaceOf(id), new(
            author.Length <= Limits.Name ? author : author[..Limits.Name],
            When(at),
            text.Passages.Of(id),
            words.Length <= LongestText ? words : words[..LongestText] + "…")
        {
            IsResolved = story.LastParagraphId is { } last && done.Contains(last),
        }));
    }

    private static string Words(WordBlock block) => block switch
    {
        TextBlock paragraph => paragraph.Words.Plain,
        ItemBlock item => $"{(item.Mark.IsBullet ? "—" : item.Mark.Label)} {item.Words.Plain}",
        TableBlock table => string.Join('\n', table.Rows.Select(row => string.Join(", ", row.Select(c => c.Words.OneLine)))),
        _ => "",
    };

    /// <summary>Word writes a Z behind the time of the reviewer's clock: it is taken as it reads.</summary>
    private static DateTime? When(string? date) =>
        DateTime.TryParse(date?.TrimEnd('Z'), CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year is > 1990 and < 2200
            ? DateTime.SpecifyKind(at, DateTimeKind.Unspecified)
            : null;

    private void ReadDone(string part)
    {
        using var reader = package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "commentEx"
                && reader.Attribute("done", Vocabulary.Word2012) is "1" or "true" && reader.Attribute("paraId", Vocabulary.Word2012) is { } id
                && done.Count < limits.Comments)
                done.Add(id);
        }
    }
}
