using System.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>
/// Finds a passage again in a text that has changed elsewhere. Only letters and digits are compared, without case and with ё as е: a quote
/// taken from a visual editor, from Markdown or from the finished page is found in each of them, whatever marks, quotation marks and blanks
/// stand between the words.
/// </summary>
public static class PassageFinder
{
    /// <summary>Whether the text still has these words.</summary>
    /// <param name="passage">As it was selected.</param>
    /// <param name="texts">The parts of the text it may stand in; Markdown is looked through with its marks and without.</param>
    public static bool IsIn(Passage passage, params IEnumerable<string> texts) =>
        texts.Any(text => Find(passage, text) is not null || FindInPlain(passage, text));

    /// <summary>Where the passage stands: of several such places the one whose surroundings are most like those it was taken from.</summary>
    /// <returns>Start and length in the text; null where it has no such words.</returns>
    public static (int Start, int Length)? Find(Passage passage, string text)
    {
        var letters = Letters.Of(text);
        var quote = Letters.Of(passage.Quote).Text;
        if (quote.Length == 0)
            return text.IndexOf(passage.Quote, StringComparison.Ordinal) is >= 0 and var at && passage.Quote.Length > 0 ? (at, passage.Quote.Length) : null;
        var (before, after) = (Letters.Of(passage.Prefix).Text, Letters.Of(passage.Suffix).Text);
        var (best, bestLikeness) = (-1, -1);
        for (var at = letters.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = letters.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            var likeness = SameBefore(letters.Text, at, before) + SameAfter(letters.Text, at + quote.Length, after);
            if (likeness > bestLikeness)
                (best, bestLikeness) = (at, likeness);
        }

        if (best < 0)
            return null;
        var (start, end) = (letters.At[best], letters.At[best + quote.Length - 1] + 1);
        return (start, end - start);
    }

    private static bool FindInPlain(Passage passage, string markdown)
    {
        try
        {
            return Find(passage, PlainText.FromMarkdown(markdown)) is not null;
        }
        catch (MarkdownTooLongException)
        {
            return false;
        }
    }

    private static int SameBefore(string text, int at, string before)
    {
        var same = 0;
        while (same < before.Length && same < at && text[at - 1 - same] == before[before.Length - 1 - same])
            same++;
        return same;
    }

    private static int SameAfter(string text, int at, string after)
    {
        var same = 0;
        while (same < after.Length && at + same < text.Length && text[at + same] == after[same])
            same++;
        return same;
    }

    /// <param name="Text">The letters and digits alone.</param>
    /// <param name="At">Where each of them stood.</param>
    private readonly record struct Letters(string Text, List<int> At)
    {
        public static Letters Of(string text)
        {
            var (letters, at) = (new StringBuilder(text.Length), new List<int>(text.Length));
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsLetterOrDigit(text[i]))
                    continue;
                var letter = char.ToLowerInvariant(text[i]);
                letters.Append(letter == 'ё' ? 'е' : letter);
                at.Add(i);
            }

            return new(letters.ToString(), at);
        }
    }
}
