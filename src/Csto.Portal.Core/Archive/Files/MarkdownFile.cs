using Csto.Portal.Core.Domain;
using YamlDotNet.Core;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>
/// A publication as a text file that people can read and keep: YAML front matter between two lines of <c>---</c>, then the body in the
/// portal's Markdown. Persons, topics, states and contacts stand in it by their short names.
/// </summary>
/// <param name="Front">What stands above the body.</param>
/// <param name="Body">Markdown.</param>
internal sealed record MarkdownFile(FrontMatter Front, string Body)
{
    private const string Fence = "---\n";

    /// <exception cref="FormatException">There is no front matter, or it is not of this form; the message says what is wrong.</exception>
    public static MarkdownFile Parse(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) : -1;
        if (end < 0)
            throw new FormatException("The file does not begin with front matter between two lines of «---».");
        try
        {
            var front = Yaml.Read<FrontMatter>(text[Fence.Length..end]);
            return new(front, text[(end + 1 + Fence.Length)..].Trim('\n'));
        }
        catch (YamlException e)
        {
            throw new FormatException($"The front matter cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>The fields of a publication, as <see cref="EditionContent"/> has them.</summary>
internal sealed record FrontMatter
{
    public required PublicationKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The dateline, a calendar date in Moscow.</summary>
    public DateOnly? Date { get; init; }

    public string? Slug { get; init; }

    public string Lead { get; init; } = "";

    /// <summary>Slug of the person.</summary>
    public string? Speaker { get; init; }

    public SpeechType? Type { get; init; }

    public string? Occasion { get; init; }

    public string? Place { get; init; }

    public DateOnly? Delivered { get; init; }

    /// <summary>Key of the press contact, in the file of contacts beside it.</summary>
    public string? Contact { get; init; }

    /// <summary>Slugs of the persons mentioned.</summary>
    public List<string> Persons { get; init; } = [];

    /// <summary>Slugs.</summary>
    public List<string> Topics { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public List<string> States { get; init; } = [];
}
