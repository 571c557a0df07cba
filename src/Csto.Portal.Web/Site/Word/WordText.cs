using Csto.Portal.Web.Shared;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Csto.Portal.Web.Site.Word;

/// <summary>Paragraphs and runs of words.</summary>
internal static class WordText
{
    /// <param name="style">See <see cref="WordStyleSheet"/>; null for that of the body.</param>
    /// <remarks>An array, and no sequence: an element is a sequence of what it holds, which would be taken instead.</remarks>
    public static Paragraph Paragraph(string? style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    public static Paragraph Paragraph(string? style, string words) => Paragraph(style, [Run(words)]);

    /// <param name="words">Whatever they hold; what XML cannot is left out.</param>
    public static Run Run(string words, RunProperties? look = null)
    {
        var run = new Run();
        if (look is not null)
            run.Append(look);
        run.Append(new Text(MachineText.Clean(words)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>A link, or its words where it is none.</summary>
    public static OpenXmlElement Link(WordFile file, string address, Run words) =>
        file.Link(address) is { } id ? new Hyperlink(words) { Id = id, History = true } : words;

    public static Run LinkRun(string words) => Run(words, new RunProperties(new RunStyle { Val = "Hyperlink" }));
}
