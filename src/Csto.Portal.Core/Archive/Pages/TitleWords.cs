namespace Csto.Portal.Core.Archive.Pages;

/// <summary>How much of a title the text below it takes up again.</summary>
public static class TitleWords
{
    private const int StemLength = 5;
    private const int Window = 1500;

    /// <summary>Words that stand in every second line of the archive and so tell nothing.</summary>
    private static readonly HashSet<string> Common =
    [
        "секре", "госуд", "член", "члена", "члено", "орган", "генер", "совет", "безоп", "колле", "догов", "одкб", "респу", "росси", "федер", "участ",
        "состо", "прошл", "прове",
    ];

    /// <summary>The share of the title's telling words, by their beginnings, that occur in the paragraphs: 0 to 1.</summary>
    public static double Overlap(string title, IEnumerable<string> paragraphs)
    {
        var words = Stems(title);
        if (words.Count == 0)
            return 0;

        var below = new HashSet<string>(paragraphs.SelectMany(Stems));
        return (double)words.Count(below.Contains) / words.Count;
    }

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>();
        var head = text.AsSpan(0, Math.Min(text.Length, Window));
        for (var i = 0; i < head.Length; i++)
        {
            var start = i;
            while (i < head.Length && char.IsLetter(head[i]))
                i++;

            if (i - start >= 4)
            {
                var stem = head.Slice(start, Math.Min(StemLength, i - start)).ToString().ToLowerInvariant().Replace('ё', 'е');
                _ = Common.Contains(stem) || stems.Add(stem);
            }
        }

        return stems;
    }
}
