using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// Sets off a greeting printed inside an article: from its heading («Приветствие …:») or its salutation to a signature, to the quotation
/// mark that closes it, or to the end of the article.
/// </summary>
public static class Greetings
{
    private const int LongestLine = 300;

    private static readonly Regex HeadingWords = PrintedDates.Pattern(
        @"^(?:приветствие|приветственное\s+слово|обращение|послание|поздравление|текст\s+(?:приветствия|обращения|послания|поздравления))(?:[^\p{L}]|$)");

    private static readonly Regex SignatureWords = PrintedDates.Pattern(
        @"^(?:с\s+(?:глубоким\s+)?уважением|искренне\s+ваш|(?:заместитель\s+)?(?:генеральн\p{L}+\s+секретар|председател|министр|президент|секретар)\p{L}*(?:[^\p{L}]|$))");

    public static IReadOnlyList<ArchiveBlock> SetOff(IReadOnlyList<string> paragraphs)
    {
        var blocks = new List<ArchiveBlock>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var headed = i + 1 < paragraphs.Count && IsHeading(paragraphs[i]) && Salutation.Opens(paragraphs[i + 1]);
            if (!headed && !Salutation.IsAlone(paragraphs[i]))
            {
                blocks.Add(new Paragraph(paragraphs[i]));
                continue;
            }

            var start = headed ? i + 1 : i;
            var end = End(paragraphs, start);
            blocks.Add(new Greeting(headed ? paragraphs[i].TrimEnd(':', ' ', '\u00A0') : null, [.. paragraphs.Take(end).Skip(start)]));
            i = end - 1;
        }

        return blocks;
    }

    private static bool IsHeading(string text) =>
        text.Length <= LongestLine && HeadingWords.IsMatch(text) && (text.EndsWith(':') || !Sentences.EndsSentence(text));

    private static int End(IReadOnlyList<string> paragraphs, int start)
    {
        var quoted = paragraphs[start][0] is '«' or '"';
        for (var i = start + 1; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i];
            if (quoted && text.TrimEnd('.') is [.., '»' or '"'] && ClosesQuotation(text))
                return i + 1;

            if (IsSignature(text))
            {
                var named = i + 1 < paragraphs.Count && PersonNames.IsName(paragraphs[i + 1]);
                return i + (named ? 2 : 1);
            }
        }

        return paragraphs.Count;
    }

    private static bool IsSignature(string text) =>
        text.Length <= 150 && (PersonNames.IsName(text) || (SignatureWords.IsMatch(text) && !text.EndsWith('.')));

    /// <summary>Whether the paragraph closes a quotation mark opened in an earlier one.</summary>
    private static bool ClosesQuotation(string text) =>
        text.Count(c => c == '«') < text.Count(c => c == '»') || text.Count(c => c == '"') % 2 == 1;
}
