using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.Core.Reading;

/// <summary>Writes a comparison as it is shown: with some words of the publication round it, and long stretches cut.</summary>
internal static class PassageWriter
{
    private const int ContextWords = 25;
    private const int LongestSame = 120;
    private const int LongestOther = 60;

    public static IReadOnlyList<PassagePart> Write(QuoteMatch match, string language)
    {
        // One sign for one: the words stay where they are.
        var published = match.Published with { Text = language == Publication.Russian ? Typography.Apply(match.Published.Text) : match.Published.Text };
        var parts = new List<PassagePart>();
        var (first, last) = (match.Stretches[0], match.Stretches[^1]);
        if (first.Part == QuotePart.Around)
            AddCut(parts, PassageKind.Around, match.Pasted, first.From, first.To, LongestOther);
        var (start, end) = (match.Stretches.Min(s => s.Start), match.Stretches.Max(s => s.End));
        Add(parts, PassageKind.Context, (start > ContextWords ? "… " : "") + published.Shown(Math.Max(0, start - ContextWords), start));
        foreach (var stretch in match.Stretches)
        {
            switch (stretch.Part)
            {
                case QuotePart.Same: AddCut(parts, PassageKind.Same, published, stretch.Start, stretch.End, LongestSame); break;
                case QuotePart.Removed: AddCut(parts, PassageKind.Removed, published, stretch.Start, stretch.End, LongestOther); break;
                case QuotePart.LeftOut: AddCut(parts, PassageKind.LeftOut, published, stretch.Start, stretch.End, LongestOther); break;
                case QuotePart.Added: AddCut(parts, PassageKind.Added, match.Pasted, stretch.From, stretch.To, LongestOther); break;
            }
        }

        var after = published.Shown(end, Math.Min(published.Words.Count, end + ContextWords));
        Add(parts, PassageKind.Context, after + (end + ContextWords < published.Words.Count ? " …" : ""));
        if (last.Part == QuotePart.Around)
            AddCut(parts, PassageKind.Around, match.Pasted, last.From, last.To, LongestOther);
        return parts;
    }

    private static void AddCut(List<PassagePart> parts, PassageKind kind, QuoteText text, int from, int to, int longest)
    {
        if (to - from <= longest)
        {
            Add(parts, kind, text.Shown(from, to));
            return;
        }

        Add(parts, kind, text.Shown(from, from + (longest / 2)));
        parts.Add(new(PassageKind.Cut, "[…]"));
        Add(parts, kind, text.Shown(to - (longest / 2), to));
    }

    private static void Add(List<PassagePart> parts, PassageKind kind, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            parts.Add(new(kind, text));
    }
}
