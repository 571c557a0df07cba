using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>
/// Writes YAML of one form, so that the same values give the same bytes: fields in the order written, none for what is null or empty, LF, two
/// spaces of indent.
/// </summary>
internal sealed class YamlWriter
{
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    public const string DayFormat = "yyyy-MM-dd";
    private const int Step = 2;

    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _beginsItem;

    public override string ToString() => _text.ToString();

    public YamlWriter Field(string name, string? value)
    {
        if (value is null)
            return this;
        if (YamlScalar.FitsBlock(value))
            return Block(name, value);
        return Line($"{name}: {YamlScalar.Of(value)}");
    }

    public YamlWriter Field(string name, Guid? value) => Line(name, value?.ToString("D"));

    public YamlWriter Field(string name, DateOnly? value) => Line(name, value?.ToString(DayFormat, CultureInfo.InvariantCulture));

    /// <param name="name">The field.</param>
    /// <param name="value">UTC.</param>
    public YamlWriter Field(string name, DateTime? value) => Line(name, value?.ToString(InstantFormat, CultureInfo.InvariantCulture));

    public YamlWriter Field(string name, long? value) => Line(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Written only where true.</summary>
    public YamlWriter Flag(string name, bool value) => Line(name, value ? "true" : null);

    public YamlWriter Field<T>(string name, T? value)
        where T : struct, Enum => Line(name, value is { } one ? JsonNamingPolicy.CamelCase.ConvertName(one.ToString()) : null);

    /// <summary>Short words in one line.</summary>
    public YamlWriter Words(string name, IEnumerable<string> words)
    {
        var list = string.Join(", ", words.Select(YamlScalar.Of));
        return Line(name, list.Length == 0 ? null : $"[{list}]");
    }

    public YamlWriter Nested(string name, Action<YamlWriter> write)
    {
        Line($"{name}:");
        _indent += Step;
        var before = _text.Length;
        write(this);
        _indent -= Step;
        if (_text.Length == before)
            _text.Length -= 1;
        return _text.Length == before - 1 ? Raw(" {}\n") : this;
    }

    public YamlWriter Items<T>(string name, IReadOnlyCollection<T> items, Action<YamlWriter, T> write)
    {
        if (items.Count == 0)
            return this;
        Line($"{name}:");
        _indent += Step;
        Items(items, write);
        _indent -= Step;
        return this;
    }

    /// <summary>A list as the whole of a file.</summary>
    public YamlWriter Items<T>(IReadOnlyCollection<T> items, Action<YamlWriter, T> write)
    {
        foreach (var item in items)
        {
            _beginsItem = true;
            _indent += Step;
            write(this, item);
            _indent -= Step;
        }

        return this;
    }

    private YamlWriter Block(string name, string value)
    {
        var ending = value.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : value.EndsWith('\n') ? "" : "-";
        Line($"{name}: |{ending}");
        var lines = (ending == "-" ? value : value[..^1]).Split('\n');
        foreach (var line in lines)
            Raw(line.Length == 0 ? "\n" : new string(' ', _indent + Step) + line + "\n");
        return this;
    }

    private YamlWriter Line(string name, string? plain) => plain is null ? this : Line($"{name}: {plain}");

    private YamlWriter Line(string line)
    {
        var indent = _beginsItem ? new string(' ', _indent - Step) + "- " : new string(' ', _indent);
        _beginsItem = false;
        return Raw(indent + line + "\n");
    }

    private YamlWriter Raw(string text)
    {
        _text.Append(text);
        return this;
    }
}
