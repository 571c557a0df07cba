using System.Text;

namespace Csto.Portal.Core.Archive.Word.Story;

/// <summary>A field: an instruction nobody reads and the result that everybody does.</summary>
internal sealed class Field
{
    private const int LongestInstruction = 4_000;

    private readonly StringBuilder instruction = new();

    public bool ShowsResult { get; private set; }

    /// <summary>Where the result leads; null for nowhere.</summary>
    public string? Link { get; private set; }

    public void Instruct(string words)
    {
        if (!ShowsResult && instruction.Length + words.Length <= LongestInstruction)
            instruction.Append(words);
    }

    /// <summary>The instruction is complete, what follows is the result.</summary>
    /// <param name="safeLink">Makes an address safe, or nothing of it.</param>
    public void Separate(Func<string, string?> safeLink)
    {
        var words = instruction.ToString().Trim();
        var name = words.Split(' ', 2)[0].ToUpperInvariant();
        // The number of a page on paper means nothing here.
        ShowsResult = name is not ("PAGE" or "NUMPAGES" or "SECTIONPAGES");
        if (name == "HYPERLINK" && AddressIn(words["HYPERLINK".Length..].TrimStart()) is { Length: > 0 } address)
            Link = safeLink(address);
    }

    private static string? AddressIn(string words)
    {
        if (words.StartsWith('"'))
            return words.IndexOf('"', 1) is > 0 and var end ? words[1..end] : null;
        return words.StartsWith('\\') ? null : words.Split(' ', 2)[0];
    }
}
