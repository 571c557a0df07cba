using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Reading;

/// <summary>What a question that is being typed may become: its last word completed to a person, a topic or an abbreviation. Nothing is searched for it.</summary>
public sealed class Suggestions(SearchIndex index, SiteNow now)
{
    private const int Most = 8;
    private const int Shortest = 2;

    /// <param name="text">As typed so far.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="cancellationToken">Stops the question for the names.</param>
    public async Task<IReadOnlyList<string>> ToAsync(string? text, string language, CancellationToken cancellationToken)
    {
        var clean = SearchText.Clean(text);
        var words = WordReader.Read(clean);
        // Behind a space the next word begins.
        if (text?.EndsWith(' ') == true || words is not [.., { Form.Length: >= Shortest } last] || last.End < clean.Length)
            return [];
        var before = clean[..last.Start];
        var names = (await now.FilterNamesAsync(language, cancellationToken)).All;
        var abbreviations = index.Holdings?.Abbreviations.Text.Split('\n', ';') ?? [];
        return
        [
            .. names.Concat(abbreviations.Select(a => a.Trim())).Where(name => BeginsAWord(name, last.Form)).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(name => before.Length + name.Length <= SearchText.Longest).Take(Most).Select(name => before + name),
        ];
    }

    private static bool BeginsAWord(string name, string form) => WordReader.Read(name).Exists(word => word.Form.StartsWith(form, StringComparison.Ordinal));
}
