using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.Web.Site.Verify;

/// <summary>A passage with what was found and what differs marked in it. Without a blank that the texts do not have, save between two stretches.</summary>
internal static class PassageMarkup
{
    public static IHtmlContent Of(IReadOnlyList<PassagePart> parts)
    {
        var html = new HtmlContentBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                html.AppendHtml(" ");
            Append(html, parts[i]);
        }

        return html;
    }

    private static void Append(HtmlContentBuilder html, PassagePart part)
    {
        var (tag, text) = part.Kind switch
        {
            PassageKind.Same => ("mark", part.Text),
            PassageKind.Added or PassageKind.Around => ("ins", part.Text),
            PassageKind.Removed => ("del", part.Text),
            PassageKind.LeftOut => ("span", Sentence.Text(VerifyWords.LeftOut, part.Text)),
            _ => ("span", part.Text),
        };
        html.AppendHtml($"<{tag}>");
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                html.AppendHtml("<br>");
            html.Append(lines[i]);
        }

        html.AppendHtml($"</{tag}>");
    }
}
