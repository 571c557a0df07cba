using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>What of an edition is proved: its words, and what says whose and when they are.</summary>
public sealed record ProvedText
{
    public required string Language { get; init; }

    public required PublicationKind Kind { get; init; }

    /// <summary>The dateline.</summary>
    public required DateOnly PublishedOn { get; init; }

    public required string Title { get; init; }

    public string Lead { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>The name, in the language of the text; null where it is no speech or nobody is named.</summary>
    public string? Speaker { get; init; }

    public SpeechType? SpeechType { get; init; }

    public string? Occasion { get; init; }

    public string? Place { get; init; }

    public DateOnly? DeliveredOn { get; init; }
}

/// <summary>
/// The canonical text of an edition, form 1. docs/authenticity.md describes it so exactly that anyone can write the same bytes: whatever is changed here needs
/// a new number and a new description beside the old one.
/// </summary>
public static class CanonicalText
{
    public const int Form = 1;

    /// <summary>The first line of form 1.</summary>
    public const string FirstLine = "Form: csto-portal-text/1";

    /// <summary>UTF-8 without a byte order mark, lines ending in LF, the last one too.</summary>
    /// <exception cref="MarkdownTooLongException">The body is beyond what can be stored.</exception>
    public static byte[] Write(ProvedText text)
    {
        var lines = new StringBuilder(FirstLine).Append('\n');
        Add("Language", text.Language);
        Add("Kind", text.Kind switch { PublicationKind.News => "news", PublicationKind.Speech => "speech", _ => "statement" });
        Add("Date", Day(text.PublishedOn));
        Add("Title", text.Title);
        Add("Lead", text.Lead);
        if (text.Kind == PublicationKind.Speech)
        {
            Add("Speaker", text.Speaker);
            Add("Type", text.SpeechType switch
            {
                SpeechType.Transcript => "transcript", SpeechType.PreparedText => "prepared-text", SpeechType.Greeting => "greeting", _ => null,
            });
            Add("Occasion", text.Occasion);
            Add("Place", text.Place);
            Add("Delivered", text.DeliveredOn is { } day ? Day(day) : null);
        }

        if (Clean(PlainText.FromMarkdown(text.Body)) is { Length: > 0 } body)
            lines.Append('\n').Append(body).Append('\n');
        return Encoding.UTF8.GetBytes(lines.ToString());

        void Add(string name, string? value)
        {
            if (Clean(value ?? "").Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal) is { Length: > 0 } clean)
                lines.Append(name).Append(": ").Append(clean).Append('\n');
        }
    }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public static string Sha256(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    /// <summary>
    /// One sign for what looks alike: NFC; every blank a space, one after another and none at the ends of lines; at most one empty line, none at the ends;
    /// no sign that is not seen.
    /// </summary>
    public static string Clean(string text)
    {
        // Halves of pairs become U+FFFD, as in the bytes; normalising would refuse them.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(whole.Length);
        var (ends, blank) = (0, false);
        foreach (var c in whole.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (IsLineEnd(c))
            {
                ends++;
                blank = false;
            }
            else if (c == '\t' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
            {
                blank = true;
            }
            else if (!IsUnseen(c))
            {
                if (clean.Length > 0)
                    clean.Append('\n', Math.Min(ends, 2)).Append(blank && ends == 0 ? " " : "");
                clean.Append(c);
                (ends, blank) = (0, false);
            }
        }

        return clean.ToString();
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Soft hyphen, Mongolian vowel separator, zero-width space, word joiner, zero-width no-break space.</summary>
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u180E' or '\u200B' or '\u2060' or '\uFEFF';

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
