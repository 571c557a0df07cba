using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Text;
using Csto.Portal.Core.Content.Dialect;

namespace Csto.Portal.Core.Archive.Word.Story;

internal sealed partial class StoryReader
{
    /// <summary>A longer one is a paragraph in the wrong style.</summary>
    private const int LongestHeading = 250;

    /// <summary>A paragraph while it is read.</summary>
    private sealed class Line(InlinesBuilder words)
    {
        public InlinesBuilder Words { get; } = words;

        public string? StyleId { get; set; }

        public Look Style { get; set; } = Look.Plain;

        /// <summary>What the paragraph says of itself.</summary>
        public Look Own { get; } = new();

        /// <summary>Text boxes and pictures anchored in it.</summary>
        public List<WordBlock> Beside { get; } = [];

        public List<string> Comments { get; } = [];

        public bool IsEndDeleted { get; set; }
    }

    private void Paragraph(List<WordBlock> blocks)
    {
        LastParagraphId = reader.Attribute("paraId", Vocabulary.Word2010) ?? LastParagraphId;
        var line = new Line(carried ?? new()) { StyleId = source.Styles.Default, Style = source.Styles.Of(source.Styles.Default) };
        carried = null;
        reader.Children(Limits, () => InParagraph(line, link: null));
        // An instruction that never came to its result must not swallow the rest of the text.
        fields.RemoveAll(f => !f.ShowsResult);
        source.Passages.Append(" ");
        if (line.IsEndDeleted && !line.Words.IsEmpty)
        {
            carried = line.Words;
            blocks.AddRange(line.Beside);
            return;
        }

        Close(line, blocks);
    }

    private void InParagraph(Line line, string? link)
    {
        switch (reader.Vocabulary(), reader.LocalName)
        {
            case (Vocabulary.Word, "pPr"): ParagraphProperties(line); break;
            case (Vocabulary.Word, "r"): Run(line, link); break;
            case (Vocabulary.Word, "hyperlink"): Hyperlink(line); break;
            case (Vocabulary.Word, "fldSimple"): SimpleField(line, link); break;
            case (Vocabulary.Word, "sdt"): ContentControl(() => InParagraph(line, link)); break;
            case (Vocabulary.Word, "ins"):
                Counts.Inserted++;
                reader.Children(Limits, () => InParagraph(line, link));
                break;
            case (Vocabulary.Word, "moveTo"):
                Counts.Moved++;
                reader.Children(Limits, () => InParagraph(line, link));
                break;
            case (Vocabulary.Word, "del"):
                Counts.Deleted++;
                Deleted();
                break;
            case (Vocabulary.Word, "smartTag" or "customXml" or "dir" or "bdo"):
                reader.Children(Limits, () => InParagraph(line, link));
                break;
            case (Vocabulary.Math, "oMath" or "oMathPara"): Formula(line); break;
            case (Vocabulary.Compatibility, "AlternateContent"): Alternatives(() => InParagraph(line, link)); break;
            default: Marker(); break;
        }
    }

    /// <summary>Comments on words that are gone are still to be answered.</summary>
    private void Deleted() => reader.Children(Limits, () =>
    {
        if (reader.IsWord() && reader.LocalName is "commentRangeStart" or "commentRangeEnd")
            Marker();
        else
            reader.PassOver();
    });

    private void ParagraphProperties(Line line) => reader.Children(Limits, () =>
    {
        if (!reader.IsWord())
        {
            reader.PassOver();
            return;
        }

        switch (reader.LocalName)
        {
            case "pStyle":
                line.StyleId = reader.Val();
                line.Style = source.Styles.Of(line.StyleId);
                reader.PassOver();
                break;
            case "numPr": reader.Children(Limits, () => WordStyles.ReadNumbering(reader, line.Own)); break;
            case "rPr": reader.Children(Limits, () => EndOfParagraph(line)); break;
            case "sectPr": Section(); break;
            case "pPrChange": reader.PassOver(); break;
            default:
                WordStyles.ReadProperty(reader, line.Own);
                reader.PassOver();
                break;
        }
    });

    private void EndOfParagraph(Line line)
    {
        line.IsEndDeleted |= reader.IsWord() && reader.LocalName is "del" or "moveFrom";
        reader.PassOver();
    }

    private void Hyperlink(Line line)
    {
        var anchor = reader.Attribute("anchor");
        string? address = null;
        if (reader.Attribute("id", Vocabulary.Relationship) is { } id && links.TryGetValue(id, out var target))
            address = SafeLink(anchor is null || target.Target.Contains('#', StringComparison.Ordinal) ? target.Target : $"{target.Target}#{anchor}");
        reader.Children(Limits, () => InParagraph(line, address));
    }

    private void SimpleField(Line line, string? link)
    {
        var field = new Field();
        field.Instruct(reader.Attribute("instr") ?? "");
        field.Separate(SafeLink);
        if (field.ShowsResult)
            reader.Children(Limits, () => InParagraph(line, field.Link ?? link));
        else
            reader.PassOver();
    }

    /// <summary>Only what leads to a page, a mailbox or a phone; the words stay in any case.</summary>
    private string? SafeLink(string target)
    {
        var address = target.Trim();
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = "http://" + address;
        if (!address.StartsWith('/') && SafeAddress.TryLink(address, out var safe))
        {
            Counts.Links++;
            return safe;
        }

        Counts.BadLinks++;
        return null;
    }

    private void Close(Line line, List<WordBlock> blocks)
    {
        var words = line.Words.Build();
        foreach (var comment in line.Comments)
            source.Passages.Point(comment, words.OneLine);
        if (!words.IsEmpty)
            Add(line, words, blocks);
        blocks.AddRange(line.Beside);
    }

    private void Add(Line line, Inlines words, List<WordBlock> blocks)
    {
        var role = source.Styles.RoleOf(line.StyleId);
        if (role == StyleRole.Contents)
        {
            Counts.HasContents = true;
            return;
        }

        var heading = role == StyleRole.Title ? 0 : line.Own.Outline ?? line.Style.Outline ?? 0;
        if (heading > 0 && words.Plain.Length > LongestHeading)
        {
            heading = 0;
            Counts.LongHeadings++;
        }

        var (list, level) = (line.Own.List ?? line.Style.List ?? 0, line.Own.ListLevel ?? line.Style.ListLevel ?? 0);
        var mark = list > 0 ? source.Numbering.Next(list, level) : null;
        if (heading > 0)
            blocks.Add(new TextBlock(mark is { IsBullet: false } numbered ? Inlines.Join([Inlines.Of(numbered.Label), words], " ") : words) { Heading = heading });
        else if (mark is { } item && role != StyleRole.Title)
            blocks.Add(new ItemBlock(words, level, item));
        else
            blocks.Add(new TextBlock(words) { Role = role, Align = line.Own.Align ?? line.Style.Align });
    }
}
