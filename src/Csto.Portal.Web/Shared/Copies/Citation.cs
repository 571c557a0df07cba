using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>How others name a piece: in a list of sources, and behind its words.</summary>
public static class Citation
{
    /// <summary>
    /// In Russian a reference as ГОСТ Р 7.0.5—2008 asks for: the title with «[Электронный ресурс]», behind a colon what kind of text it is, behind a slash who
    /// speaks, behind two slashes the site; then, by its section 10 on electronic resources, «URL: …» and in brackets «дата обращения» with day, month and year.
    /// Names stand as they are printed, behind the slash: to put a surname first one would have to know which word it is. In English the same facts in the
    /// usual order.
    /// </summary>
    /// <param name="page">The text, live.</param>
    /// <param name="address">Where it stands, as a path and absolute.</param>
    /// <param name="today">In Moscow, when it is copied; pages are kept for one calendar day, so the page can say it.</param>
    public static string Of(PublicationPage page, (PublicationAddress Path, string Absolute) address, DateOnly today) => Sentence.Text(
        page.Speech?.Speaker is null ? CopyingWords.Citation : CopyingWords.CitationOfSpeech,
        Inner(MachineText.OneLine(page.Title, page.Language), "“", "”", "‘", "’", page.Language != Publication.Russian),
        Words.Of(page.Kind).ToLowerInvariant(),
        Dates.Long(address.Path.PublishedOn),
        address.Absolute,
        today.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        page.Speech?.Speaker is { } speaker ? MachineText.OneLine(speaker.Name, page.Language) : null);

    /// <summary>Whose words they are: the speaker, the organization, the title, the date, the address.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Source(PublicationPage page, (PublicationAddress Path, string Absolute) address)
    {
        var isRussian = page.Language == Publication.Russian;
        var title = MachineText.OneLine(page.Title, page.Language);
        return Sentence.Text(
            CopyingWords.QuoteBy,
            page.Speech?.Speaker is { } speaker
                ? Sentence.Text(CopyingWords.QuoteSpeaker, MachineText.OneLine(speaker.Name, page.Language), CommonWords.Organization)
                : CommonWords.Organization,
            isRussian ? Inner(title, "«", "»", "„", "“", true) : Inner(title, "“", "”", "‘", "’", true),
            Dates.Long(address.Path.PublishedOn),
            address.Absolute);
    }

    /// <summary>Quotation marks within quotation marks.</summary>
    internal static string Inner(string text, string open, string close, string innerOpen, string innerClose, bool applies) =>
        applies ? text.Replace(open, innerOpen, StringComparison.Ordinal).Replace(close, innerClose, StringComparison.Ordinal) : text;
}
