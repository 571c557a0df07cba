using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// The same as a small document of plain HTML: no class, no style, no script, whole addresses. The script of the page puts what stands in its body on the clipboard.
/// </summary>
internal static class HtmlCopy
{
    public const string Type = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(PieceCopy piece)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(piece.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Encoder.Encode(piece.Title))
            .Append("</title>\n</head>\n<body>\n<h1>").Append(Encoder.Encode(piece.Title)).Append("</h1>\n");
        Paragraph(html, Encoder.Encode(Sentence.Text(CopyingWords.KindAndDate, piece.Kind, piece.Date)));
        foreach (var notice in piece.Notices)
            Paragraph(html, $"<strong>{Encoder.Encode(notice)}</strong>");
        Lines(html, piece.Setting);
        if (piece.Lead is { } lead)
            Paragraph(html, Encoder.Encode(lead));
        html.Append(piece.Body.InnerHtml.Trim()).Append('\n');
        Lines(html, piece.Changes);
        Lines(html, piece.Contact);
        var address = Encoder.Encode(piece.Page.AbsoluteUri);
        Paragraph(html, $"{Encoder.Encode(piece.Organization)}<br><a href=\"{address}\">{address}</a>");
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Lines(StringBuilder html, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
            Paragraph(html, string.Join("<br>", lines.Select(Encoder.Encode)));
    }

    private static void Paragraph(StringBuilder html, string inner) => html.Append("<p>").Append(inner).Append("</p>\n");
}
