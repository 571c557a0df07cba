using Markdig.Extensions.Footnotes;

namespace Csto.Portal.Core.Content.Dialect;

internal sealed partial class HtmlWriter
{
    private void FootnoteMark(FootnoteLink link)
    {
        // Back links are written with their footnote, below.
        if (link.IsBackLink || !footnotes.TryNumber(link.Footnote, out var number))
            return;

        if (insideLink || footnotes.IdOf(link) is not { } id)
        {
            Raw($"<sup>{number}</sup>");
            return;
        }

        var target = footnotes.IdOf(link.Footnote);
        Raw($"<sup><a class=\"footnote\" id=\"{id}\" href=\"#{target}\" aria-label=\"{labels.Footnote} {number}\">{number}</a></sup>");
    }

    private void Footnotes(FootnoteGroup group)
    {
        if (group.Count == 0)
            return;

        Raw($"<section class=\"footnotes\" aria-label=\"{labels.Footnotes}\">\n<ol>\n");
        foreach (var footnote in footnotes.InOrder)
        {
            Raw($"<li id=\"{footnotes.IdOf(footnote)}\">\n");
            Blocks(footnote);
            BackLinks(footnote);
            html.Append("</li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private void BackLinks(Footnote footnote)
    {
        var targets = footnotes.MarksOf(footnote);
        for (var i = 0; i < targets.Count; i++)
        {
            var which = targets.Count == 1 ? "" : $" ({i + 1})";
            Raw($"<a class=\"footnotes__back\" href=\"#{targets[i]}\" aria-label=\"{labels.BackToText}{which}\">↩</a>\n");
        }
    }
}
