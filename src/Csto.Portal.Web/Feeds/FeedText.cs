using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>
/// A piece from its notices to its contact as HTML for readers elsewhere. What was withdrawn or corrected says so before anything else, as its page does.
/// </summary>
internal static class FeedText
{
    private const int PictureWidth = 1080;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(LivePiece piece, PortalSettings settings)
    {
        var page = settings.Absolute(Links.Item(piece.Address));
        var html = new StringBuilder();
        Notices(html, piece);
        Speech(html, piece);
        if (LeadText.OnPage(piece.Page.Title, piece.Page.Lead) is { } lead)
            Paragraph(html, Encoded(lead, piece.Language));
        Picture(html, piece, settings);
        html.Append(OutsideHtml.Of(piece.Page.Body.Html, page));
        Contact(html, piece);
        return html.ToString();
    }

    private static void Notices(StringBuilder html, LivePiece piece)
    {
        if (piece.Page.Withdrawal is { } withdrawal)
        {
            Paragraph(html, $"<strong>{Plain(Sentence.Text(FeedsWords.Withdrawn, Dates.ShortWithTime(withdrawal.At)))}</strong> {Encoded(withdrawal.Explanation, piece.Language)}");
        }
        else if (piece.CorrectedAt is { } corrected)
        {
            var note = piece.ChangeNote is { } words ? " " + Encoded(words, piece.Language) : "";
            Paragraph(html, $"<em>{Plain(Sentence.Text(FeedsWords.Changed, Dates.ShortWithTime(corrected)))}{note}</em>");
        }
    }

    private static void Speech(StringBuilder html, LivePiece piece)
    {
        if (piece.Page.Speech is not { } speech)
            return;
        if (speech.Speaker is { } speaker)
            Paragraph(html, speech.Post is { } post ? $"{Encoded(speaker.Name, piece.Language)}, {Encoded(post, piece.Language)}" : Encoded(speaker.Name, piece.Language));
        string[] circumstances = [.. new[] { speech.Occasion, speech.Place, speech.DeliveredOn is { } day ? Dates.Long(day) : null }.OfType<string>()];
        if (circumstances.Length > 0)
            Paragraph(html, string.Join(". ", circumstances.Select(one => Encoded(one, piece.Language))));
    }

    private static void Picture(StringBuilder html, LivePiece piece, PortalSettings settings)
    {
        if (piece.Page.Picture is not { Facts: var picture, Root: var root })
            return;
        var address = settings.Absolute(PictureAddress.Of(picture, PictureWidth, root)).AbsoluteUri;
        html.Append("<figure><img src=\"").Append(Plain(address)).Append("\" alt=\"").Append(Encoded(picture.Alt, piece.Language)).Append("\">");
        if (picture.Caption.Length + picture.Credit.Length > 0)
            html.Append("<figcaption>").Append(Encoded($"{picture.Caption} {picture.Credit}".Trim(), piece.Language)).Append("</figcaption>");
        html.Append("</figure>");
    }

    /// <summary>As it was printed; a text with a contact block has it already.</summary>
    private static void Contact(StringBuilder html, LivePiece piece)
    {
        if (piece.Page.Contact?.Footer is not { } footer || piece.Page.Body.UsesContact)
            return;
        html.Append("<hr>");
        IEnumerable<string> lines =
        [
            footer.Name,
            footer.Post,
            .. footer.Phones.Select(phone => $"{Words.Of(phone.Kind)}: {phone.Number}"),
            footer.Email ?? "",
        ];
        Paragraph(html, string.Join("<br>", lines.Where(line => line.Length > 0).Select(Plain)));
    }

    private static void Paragraph(StringBuilder html, string inner) => html.Append("<p>").Append(inner).Append("</p>");

    private static string Encoded(string text, string language) => Plain(Typography.Apply(text, language));

    private static string Plain(string text) => Encoder.Encode(MachineText.Clean(text));
}
