using System.Text;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>What of a canonical text (docs/authenticity.md) is said: without the head, but with title and lead.</summary>
internal sealed record ProvedWords(string Title, string Lead, string Body)
{
    /// <summary>In reading order, as the page shows them; a lead that is the title again stands once there too.</summary>
    public string All { get; } = string.Join("\n\n", new[] { Title, Lead == Title ? "" : Lead, Body }.Where(part => part.Length > 0));

    public static ProvedWords Of(byte[] canonical)
    {
        var text = Encoding.UTF8.GetString(canonical);
        var (title, lead, at) = ("", "", 0);
        while (at < text.Length && text[at] != '\n')
        {
            var end = text.IndexOf('\n', at);
            var line = text[at..end];
            if (line.StartsWith("Title: ", StringComparison.Ordinal))
                title = line["Title: ".Length..];
            else if (line.StartsWith("Lead: ", StringComparison.Ordinal))
                lead = line["Lead: ".Length..];
            at = end + 1;
        }

        return new(title, lead, text[Math.Min(at + 1, text.Length)..].TrimEnd('\n'));
    }
}
