using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>Finds what differs between two texts whose words are the same. The published text counts as written by its editor and as its page shows it.</summary>
internal static class QuoteNoting
{
    public static QuoteNotes Of(QuoteText pasted, QuoteText published, IReadOnlyList<QuoteStretch> stretches)
    {
        var shown = published with { Text = Typography.Apply(published.Text) };
        var notes = pasted.IsHyphenated ? QuoteNotes.Hyphenation : QuoteNotes.None;
        foreach (var stretch in stretches.Where(s => s.Part == QuotePart.Same))
        {
            for (var (q, d) = (stretch.From, stretch.Start); q < stretch.To; q++, d++)
            {
                notes |= OfWord(pasted.Slice(q, q + 1), published.Slice(d, d + 1));
                if (q > stretch.From)
                    notes |= Least(OfSigns(pasted.Before(q), published.Before(d)), OfSigns(pasted.Before(q), shown.Before(d)));
            }
        }

        return notes;
    }

    private static QuoteNotes Least(QuoteNotes a, QuoteNotes b) => a & b;

    private static QuoteNotes OfWord(string pasted, string published)
    {
        if (string.Equals(pasted, published, StringComparison.Ordinal))
            return QuoteNotes.None;
        var notes = QuoteNotes.None;
        var (a, b) = (Seen(pasted), Seen(published));
        if (a.Length != pasted.Length || b.Length != published.Length)
            notes |= QuoteNotes.Invisible;
        if (!string.Equals(a.Replace('ё', 'е').Replace('Ё', 'Е'), b.Replace('ё', 'е').Replace('Ё', 'Е'), StringComparison.Ordinal))
            notes |= QuoteNotes.Case;
        if (!string.Equals(a, b, StringComparison.OrdinalIgnoreCase) && !notes.HasFlag(QuoteNotes.Case))
            notes |= QuoteNotes.Yo;
        else if (a.Contains('ё', StringComparison.OrdinalIgnoreCase) != b.Contains('ё', StringComparison.OrdinalIgnoreCase))
            notes |= QuoteNotes.Yo;
        return notes;
    }

    private static QuoteNotes OfSigns(ReadOnlySpan<char> pasted, ReadOnlySpan<char> published)
    {
        if (pasted.SequenceEqual(published))
            return QuoteNotes.None;
        var (a, b) = (Signs.Of(pasted), Signs.Of(published));
        return (a.Quotes != b.Quotes ? QuoteNotes.Quotes : QuoteNotes.None) | (a.Dashes != b.Dashes ? QuoteNotes.Dashes : QuoteNotes.None) | (a.HasFixedSpace != b.HasFixedSpace ? QuoteNotes.Spaces : QuoteNotes.None)
            | (a.HasEnd != b.HasEnd ? QuoteNotes.Lines : QuoteNotes.None) | (a.IsInvisible || b.IsInvisible ? QuoteNotes.Invisible : QuoteNotes.None) | (a.Others != b.Others ? QuoteNotes.Punctuation : QuoteNotes.None);
    }

    private static string Seen(string word) => string.Concat(word.Normalize(NormalizationForm.FormC).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Signs(string Quotes, string Dashes, string Others, bool HasFixedSpace, bool HasEnd, bool IsInvisible)
    {
        public static Signs Of(ReadOnlySpan<char> text)
        {
            var (quotes, dashes, others) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
            var (isFixed, hasEnd, isInvisible) = (false, false, false);
            foreach (var c in text)
            {
                if (c is '"' or '«' or '»' or '„' or '“' or '”' or '‟' or '‹' or '›' or '\'' or '‘' or '’' or '‚')
                    quotes.Append(c);
                else if (char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '−')
                    dashes.Append(c);
                else if (c is '\u00A0' or '\u202F' or '\u2007')
                    isFixed = true;
                else if (c is '\n' or '\r' or '\u2028' or '\u2029')
                    hasEnd = true;
                else if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control && c != '\t')
                    isInvisible = true;
                else if (!char.IsWhiteSpace(c) && c is not ('*' or '|'))
                    others.Append(c == '…' ? "..." : c.ToString());
            }

            return new(quotes.ToString(), dashes.ToString(), others.ToString(), isFixed, hasEnd, isInvisible);
        }
    }
}
