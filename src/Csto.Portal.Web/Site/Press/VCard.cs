using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Press;

/// <summary>Writes a contact as a vCard 4.0 (RFC 6350): UTF-8, CRLF, lines folded at 75 octets.</summary>
public static class VCard
{
    /// <summary>RFC 6350, 3.2: octets of a line without its end.</summary>
    private const int LineOctets = 75;

    /// <param name="card">Who, and how to reach them.</param>
    /// <param name="details">What else the press centre says; goes into the note.</param>
    /// <param name="source">The address of this card: what it is known by, and where it can be fetched again.</param>
    /// <param name="page">A page for people.</param>
    public static string Write(ContactFooter card, ContactDetails details, Uri source, Uri page)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCARD");
        Line(text, "VERSION:4.0");
        Line(text, "KIND:individual");
        Line(text, $"UID:{source.AbsoluteUri}");
        Line(text, $"SOURCE:{source.AbsoluteUri}");
        Line(text, $"FN:{Escape(card.Name)}");
        Line(text, $"ORG:{PressWords.CardOrganization}");
        Line(text, $"TITLE:{Escape(card.Post)}");
        foreach (var phone in card.Phones.Where(p => p.Dialable.Length > 0))
            Line(text, $"TEL;VALUE=uri;TYPE=\"{Types(phone.Kind)}\":tel:{phone.Dialable}");
        if (card.Email is { } email)
            Line(text, $"EMAIL;TYPE=work:{Escape(email)}");
        if (NoteOf(details) is { Length: > 0 } note)
            Line(text, $"NOTE:{Escape(note)}");
        Line(text, $"URL:{page.AbsoluteUri}");
        Line(text, $"LANG:{Language.Current}");
        Line(text, "END:VCARD");
        return text.ToString();
    }

    private static string NoteOf(ContactDetails details)
    {
        var hours = WorkingHours.Of(details.Hours) is { } kept ? string.Join(", ", HoursLine.Of(kept).Select(line => line.Text)) : null;
        return string.Join('\n', new[] { details.Matters, hours is null ? null : Sentence.Text(PressWords.CardHours, hours), details.Note }.Where(line => line is not null));
    }

    /// <summary>RFC 6350, 6.4.1.</summary>
    private static string Types(PhoneKind kind) => kind switch
    {
        PhoneKind.PhoneAndFax => "work,voice,fax",
        PhoneKind.Fax => "work,fax",
        PhoneKind.Mobile => "work,cell",
        _ => "work,voice",
    };

    /// <summary>RFC 6350, 3.4.</summary>
    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>A long line goes on in the next one behind a space; a character is never cut in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
