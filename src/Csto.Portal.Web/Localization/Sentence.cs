using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.Web.Localization;

/// <summary>
/// A sentence of a resource with its parts put in. <c>{0}</c> is a part: text is encoded, markup (<c>@&lt;time …&gt;</c> of a view, a rendered
/// tag) goes in as it is. <c>[words]({0})</c> is a link to the address in that part.
/// </summary>
public sealed partial class Sentence : IHtmlContent
{
    private readonly string words;
    private readonly object?[] parts;

    private Sentence(string words, object?[] parts) => (this.words, this.parts) = (words, parts);

    /// <summary>For views.</summary>
    public static IHtmlContent Of(string words, params object?[] parts) => new Sentence(words, parts);

    /// <summary>For plain text: titles, descriptions, headers.</summary>
    public static string Text(string words, params object?[] parts) => string.Format(CultureInfo.InvariantCulture, words, parts);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (Match hole in Holes().Matches(words))
        {
            encoder.Encode(writer, words[at..hole.Index]);
            if (hole.Groups["link"] is { Success: true } link)
                WriteLink(writer, encoder, link.Value, Part(hole));
            else
                Write(writer, encoder, Part(hole));
            at = hole.Index + hole.Length;
        }

        encoder.Encode(writer, words[at..]);
    }

    private object? Part(Match hole) => parts[int.Parse(hole.Groups["part"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)];

    private static void WriteLink(TextWriter writer, HtmlEncoder encoder, string link, object? address)
    {
        writer.Write("<a class=\"link\" href=\"");
        Write(writer, encoder, address);
        writer.Write("\">");
        encoder.Encode(writer, link);
        writer.Write("</a>");
    }

    private static void Write(TextWriter writer, HtmlEncoder encoder, object? part)
    {
        switch (part)
        {
            case IHtmlContent markup:
                markup.WriteTo(writer, encoder);
                break;
            case Func<object?, IHtmlContent> template:
                template(null).WriteTo(writer, encoder);
                break;
            default:
                encoder.Encode(writer, Convert.ToString(part, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    [GeneratedRegex(@"\[(?<link>[^\]]+)\]\(\{(?<part>\d)\}\)|\{(?<part>\d)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holes();
}
