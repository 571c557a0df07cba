using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>
/// A mapping of a YAML file, read field by field. Whatever is not of the form expected is a <see cref="BrokenFileException"/> that names line and
/// field; a field nobody asked for is refused, because it may be a misspelt one.
/// </summary>
internal sealed class YamlFields
{
    private const int Deepest = 16;

    private readonly YamlMappingNode _node;
    private readonly string _path;
    private readonly long _linesBefore;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private YamlFields(YamlMappingNode node, string path, long linesBefore) => (_node, _path, _linesBefore) = (node, path, linesBefore);

    /// <param name="text">The YAML.</param>
    /// <param name="linesBefore">Lines of the file that stand before it.</param>
    public static YamlFields Mapping(string text, long linesBefore = 0) => Root(text, linesBefore) is { } root
        ? Fields(root, "", linesBefore)
        : throw new BrokenFileException("в файле нет ни одного поля");

    /// <summary>A file that is a list of mappings; an empty one is an empty list.</summary>
    public static IReadOnlyList<YamlFields> Sequence(string text) => Root(text, 0) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(item => Fields(item, "", 0))],
        var other => throw Broken(0, other.Start, "", "ожидается список"),
    };

    public bool Has(string name) => _node.Children.ContainsKey(new YamlScalarNode(name));

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } => null,
        YamlScalarNode scalar => scalar.Value,
        var other => throw Broken(name, other, "ожидается одно значение"),
    };

    public string Required(string name) => Text(name)
        ?? throw Broken(_linesBefore, _node.Start, Path(name), "поле обязательно, но его нет");

    public DateOnly? Day(string name) => Read<DateOnly>(
        name, "ожидается дата вида 2026-02-13",
        (string text, out DateOnly day) => DateOnly.TryParseExact(text, YamlWriter.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day));

    /// <summary>UTC.</summary>
    public DateTime? Instant(string name) => Read<DateTime>(
        name, "ожидается время UTC вида 2026-02-13T09:30:00Z",
        (string text, out DateTime at) => DateTime.TryParseExact(
            text, YamlWriter.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at));

    public int? Number(string name) => Read<int>(
        name, "ожидается целое число",
        (string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number));

    public long? Long(string name) => Read<long>(
        name, "ожидается целое число",
        (string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number));

    public bool Flag(string name) => Read<bool>(name, "ожидается true или false", bool.TryParse) ?? false;

    public Guid? Key(string scope, string name) => Text(name) is { } word ? NamedKey.Of(scope, word) : null;

    public T? Choice<T>(string name)
        where T : struct, Enum => Read<T>(
            name, $"ожидается одно из: {string.Join(", ", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName))}",
            (string text, out T value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]));

    public IReadOnlyList<string> Words(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(item =>
            item is YamlScalarNode { Value: { Length: > 0 } word } ? word : throw Broken(name, item, "ожидается список слов"))],
        var other => throw Broken(name, other, "ожидается список слов в квадратных скобках"),
    };

    public YamlFields? Nested(string name) => Find(name) is { } node ? Fields(node, Path(name), _linesBefore) : null;

    public IReadOnlyList<YamlFields> Items(string name) => Find(name) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(item => Fields(item, Path(name), _linesBefore))],
        var other => throw Broken(name, other, "ожидается список"),
    };

    /// <exception cref="BrokenFileException">There is a field that was not asked for.</exception>
    public void NothingElse()
    {
        foreach (var node in _node.Children.Keys)
        {
            if (node is not YamlScalarNode { Value: { } name } || !_known.Contains(name))
                throw Broken(_linesBefore, node.Start, Path(node.ToString()), "такого поля нет; исправьте название или уберите поле");
        }
    }

    /// <summary>The same exception for what only the reader of the whole can see to be wrong.</summary>
    public BrokenFileException Wrong(string name, string what) => Broken(name, Find(name) ?? _node, what);

    private delegate bool TryRead<T>(string text, out T value);

    private T? Read<T>(string name, string expected, TryRead<T> tryRead)
        where T : struct => Text(name) is not { } text ? null : tryRead(text, out var value) ? value : throw Broken(name, Find(name)!, expected);

    private YamlNode? Find(string name)
    {
        _known.Add(name);
        return _node.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
    }

    private string Path(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private static YamlFields Fields(YamlNode node, string path, long linesBefore) => node is YamlMappingNode mapping
        ? new(mapping, path, linesBefore)
        : throw Broken(linesBefore, node.Start, path, "ожидаются поля вида «название: значение»");

    private BrokenFileException Broken(string name, YamlNode node, string what) => Broken(_linesBefore, node.Start, Path(name), what);

    private static BrokenFileException Broken(long linesBefore, Mark at, string path, string what, Exception? cause = null) => new(
        path.Length == 0 ? $"строка {at.Line + linesBefore}: {what}" : $"строка {at.Line + linesBefore}, поле «{path}»: {what}", cause);

    private static YamlNode? Root(string text, long linesBefore)
    {
        try
        {
            GuardDepth(text, linesBefore);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count switch
            {
                0 => null,
                1 => stream.Documents[0].RootNode,
                _ => throw Broken(linesBefore, stream.Documents[1].RootNode.Start, "", "в файле больше одного документа YAML"),
            };
        }
        catch (YamlException e)
        {
            var what = e.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase)
                ? "поле указано дважды"
                : $"не читается как YAML (проверьте отступы, кавычки и двоеточия): {e.Message}";
            throw Broken(linesBefore, e.Start, "", what, e);
        }
    }

    /// <summary>The tree is built by recursion, which thousands of brackets would overflow; and aliases could make a small file huge.</summary>
    private static void GuardDepth(string text, long linesBefore)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest + 2)
                throw Broken(linesBefore, parser.Current.Start, "", "слишком глубокая вложенность");
            if (parser.Current is AnchorAlias)
                throw Broken(linesBefore, parser.Current.Start, "", "ссылки YAML (*имя) не поддерживаются; повторите значение");
        }
    }
}
