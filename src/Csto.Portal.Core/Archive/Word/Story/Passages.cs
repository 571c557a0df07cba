using System.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

/// <summary>Remembers the words that comments mark, as the text goes by.</summary>
internal sealed class Passages
{
    /// <summary>Enough to find the place again.</summary>
    public const int Longest = 300;

    private const int MostOpen = 100;

    private readonly Dictionary<string, StringBuilder> open = [];
    private readonly Dictionary<string, string> found = [];
    private readonly List<string> order = [];

    public void Start(string? id)
    {
        if (id is null || open.Count >= MostOpen || found.ContainsKey(id))
            return;
        open.TryAdd(id, new());
        Met(id);
    }

    public void End(string? id)
    {
        if (id is not null && open.Remove(id, out var words))
            found[id] = words.ToString().Trim();
    }

    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var passage in open.Values)
        {
            if (passage.Length < Longest)
                passage.Append(words[..Math.Min(words.Length, Longest - passage.Length)]);
        }
    }

    /// <summary>A comment that marks no words, only a place in a paragraph.</summary>
    public void Point(string id, string paragraph)
    {
        Met(id);
        if (!open.ContainsKey(id) && found.GetValueOrDefault(id) is not { Length: > 0 })
            found[id] = paragraph.Length <= Longest ? paragraph : paragraph[..Longest];
    }

    public string Of(string id) => found.GetValueOrDefault(id) ?? (open.TryGetValue(id, out var words) ? words.ToString().Trim() : "");

    /// <summary>Where in the order of the text a comment stands; behind all where it stands nowhere.</summary>
    public int PlaceOf(string id) => order.IndexOf(id) is >= 0 and var at ? at : int.MaxValue;

    private void Met(string id)
    {
        if (!order.Contains(id) && order.Count < 2_000)
            order.Add(id);
    }
}
