using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Search.Stemming;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Indexing;

/// <summary>
/// A publication as the index holds it. Every stem stands there once; with the mark <see cref="Often"/> once more where the piece is also about it (in its
/// lead, among its names, or three times in its text), with the mark <see cref="InTitle"/> where the title has it. That is what results are weighed by.
/// </summary>
/// <param name="Terms">Stems, abbreviations and their marked doubles, each once.</param>
/// <param name="Forms">The words as written, in their order, parted by spaces; parts of the piece are parted by <see cref="PartMark"/>.</param>
/// <param name="States">Bits of <see cref="StateNames"/>.</param>
internal sealed record PieceTerms(IReadOnlyCollection<string> Terms, string Forms, byte States)
{
    public const char Often = '²';
    public const char InTitle = '³';

    /// <summary>Before the number of an abbreviation. None of the marks can stand in a word.</summary>
    public const char AbbreviationMark = '§';

    private const char PartMark = '¶';
    private const int EnoughTimes = 3;

    public static string OfAbbreviation(int group) => AbbreviationMark + group.ToString(CultureInfo.InvariantCulture);

    public static PieceTerms Of(PieceText piece, Abbreviations abbreviations)
    {
        var found = new Dictionary<string, Found>(256, StringComparer.Ordinal);
        var forms = new StringBuilder(piece.Body.Length + 512);
        Add(piece.Title, Weight.Title);
        Add(piece.Lead, Weight.Lead);
        Add(piece.Setting, Weight.Lead);
        foreach (var named in piece.Persons.Concat(piece.Topics))
            Add(named.Name, Weight.Lead);
        Add(PlainOf(piece.Body), Weight.Text);
        foreach (var caption in piece.Captions)
            Add(caption, Weight.Text);
        return new(TermsOf(found), forms.ToString(), piece.States.Count > 0 ? Chosen(piece.States) : Named(found));

        void Add(string text, Weight weight)
        {
            if (text.Length == 0)
                return;
            var words = WordReader.Read(text);
            var stems = new string[words.Count];
            for (var i = 0; i < stems.Length; i++)
            {
                forms.Append(words[i].Form).Append(' ');
                stems[i] = Stems.Of(words[i].Form);
                if (!StopWords.Contains(words[i].Form))
                    Count(stems[i], weight);
            }

            forms.Append(PartMark).Append(' ');
            foreach (var group in abbreviations.In(stems))
                Count(OfAbbreviation(group.Group), weight);
        }

        void Count(string term, Weight weight)
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(found, term, out _);
            at = new(at.Times + 1, at.Weight > weight ? at.Weight : weight);
        }
    }

    /// <summary>A text that cannot be read as Markdown is looked through with its marks.</summary>
    private static string PlainOf(string body) => body.Length <= MarkdownRenderer.MaxLength ? PlainText.FromMarkdown(body) : body;

    private static List<string> TermsOf(Dictionary<string, Found> found)
    {
        var terms = new List<string>(found.Count * 3 / 2);
        foreach (var (term, at) in found)
        {
            terms.Add(term);
            if (at.IsOften)
                terms.Add(Often + term);
            if (at.Weight == Weight.Title)
                terms.Add(InTitle + term);
        }

        return terms;
    }

    private static byte Chosen(IReadOnlyList<string> codes) => codes.Aggregate((byte)0, (bits, code) => (byte)(bits | StateNames.BitOf(code)));

    /// <summary>A state that is mentioned once in passing is not what the piece is about.</summary>
    private static byte Named(Dictionary<string, Found> found)
    {
        Span<int> times = stackalloc int[StateNames.Codes.Count];
        foreach (var (term, at) in found)
        {
            if (StateNames.BitOfStem(term) is > 0 and var bit)
                times[System.Numerics.BitOperations.TrailingZeroCount(bit)] += at.IsOften ? EnoughTimes : at.Times;
        }

        var bits = 0;
        for (var state = 0; state < times.Length; state++)
            bits |= times[state] >= EnoughTimes ? 1 << state : 0;
        return (byte)bits;
    }

    private enum Weight : byte
    {
        Text,
        Lead,
        Title,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Found(int Times, Weight Weight)
    {
        public bool IsOften => Weight > Weight.Text || Times >= EnoughTimes;
    }
}
