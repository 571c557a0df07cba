using System.Xml;
using Csto.Portal.Core.Archive.Word.Package;
using Csto.Portal.Core.Archive.Word.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

/// <summary>
/// Reads one part of a file (the text, the footnotes, the comments) from beginning to end into blocks, as it reads with every tracked change
/// accepted. What it does not know it looks through for what it knows, or passes over.
/// </summary>
/// <param name="links">The part's relationships.</param>
internal sealed partial class StoryReader(XmlReader reader, IReadOnlyDictionary<string, Relationship> links, WordSource source)
{
    private List<Field> fields = [];

    /// <summary>A paragraph whose end was deleted: it goes on in the next one.</summary>
    private InlinesBuilder? carried;

    /// <summary>The name Word gave the last paragraph, by which a comment is marked as done.</summary>
    public string? LastParagraphId { get; private set; }

    private WordLimits Limits => source.Limits;

    private WordCounts Counts => source.Counts;

    /// <summary>The blocks inside the element the reader stands on.</summary>
    public List<WordBlock> Read()
    {
        var blocks = new List<WordBlock>();
        ReadInto(blocks);
        return blocks;
    }

    private void ReadInto(List<WordBlock> blocks)
    {
        reader.Children(Limits, () => Block(blocks));
        if (carried?.Build() is { IsEmpty: false } rest)
            blocks.Add(new TextBlock(rest));
        carried = null;
    }

    private void Block(List<WordBlock> blocks)
    {
        switch (reader.Vocabulary(), reader.LocalName)
        {
            case (Vocabulary.Word, "p"):
                Paragraph(blocks);
                break;
            case (Vocabulary.Word, "tbl"):
                Table(blocks);
                break;
            case (Vocabulary.Word, "sdt"):
                ContentControl(() => Block(blocks));
                break;
            case (Vocabulary.Word, "body" or "customXml" or "ins" or "moveTo"):
                reader.Children(Limits, () => Block(blocks));
                break;
            case (Vocabulary.Compatibility, "AlternateContent"):
                Alternatives(() => Block(blocks));
                break;
            case (Vocabulary.Math, "oMath" or "oMathPara"):
                var line = new Line(new());
                Formula(line);
                Close(line, blocks);
                break;
            default:
                Marker();
                break;
        }
    }

    /// <summary>What stands between paragraphs and between runs alike, and shows nothing.</summary>
    private void Marker()
    {
        switch (reader.IsWord() ? reader.LocalName : "")
        {
            case "commentRangeStart": source.Passages.Start(reader.Attribute("id")); break;
            case "commentRangeEnd": source.Passages.End(reader.Attribute("id")); break;
            case "altChunk" or "subDoc": Counts.Chunks++; break;
            case "sectPr": Section(); return;
        }

        reader.PassOver();
    }

    private void Section() => reader.Children(Limits, () =>
    {
        Counts.HasHeaders |= reader.LocalName is "headerReference" or "footerReference";
        reader.PassOver();
    });

    /// <summary>A box of a form or a part of the layout. Its prompt is no text of the author's, and a table of contents is not needed here.</summary>
    private void ContentControl(Action content)
    {
        var isDropped = false;
        reader.Children(Limits, () =>
        {
            switch (reader.IsWord() ? reader.LocalName : "")
            {
                case "sdtPr": isDropped = ReadsDropped(); break;
                case "sdtContent" when !isDropped: reader.Children(Limits, content); break;
                default: reader.PassOver(); break;
            }
        });
    }

    private bool ReadsDropped()
    {
        var (isPrompt, isContents) = (false, false);
        void Property()
        {
            isPrompt |= reader.LocalName == "showingPlcHdr" && reader.IsOn();
            isContents |= reader.LocalName == "docPartGallery" && reader.Val() == "Table of Contents";
            reader.Children(Limits, Property);
        }

        reader.Children(Limits, Property);
        Counts.HasContents |= isContents;
        return isPrompt || isContents;
    }

    /// <summary>The first of several ways to say the same that says something to us.</summary>
    private void Alternatives(Action content)
    {
        var (before, isTaken) = (source.Progress, false);
        reader.Children(Limits, () =>
        {
            if (!isTaken && reader.LocalName is "Choice" or "Fallback")
            {
                reader.Children(Limits, content);
                isTaken = source.Progress > before;
            }
            else
            {
                reader.PassOver();
            }
        });
    }
}
