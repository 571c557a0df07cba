using System.Globalization;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>Gives out every id of one text, each once.</summary>
internal sealed class IdAllocator
{
    private readonly string prefix;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    public IdAllocator(string prefix)
    {
        if (prefix is not [>= 'a' and <= 'z', ..] || !prefix.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"«{prefix}» cannot begin an id.", nameof(prefix));

        this.prefix = prefix;
    }

    public string ForHeading(string text)
    {
        var name = Slug.FromOrDefault(text, "h");
        return taken.Add(prefix + name) ? prefix + name : Next(name);
    }

    /// <summary><c>name-1</c>, <c>name-2</c> …</summary>
    public string Next(string name)
    {
        var number = last.GetValueOrDefault(name);
        string id;
        do
            id = $"{prefix}{name}-{(++number).ToString(CultureInfo.InvariantCulture)}";
        while (!taken.Add(id));
        last[name] = number;
        return id;
    }
}
