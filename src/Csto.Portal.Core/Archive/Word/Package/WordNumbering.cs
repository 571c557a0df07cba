using System.Globalization;
using System.Text;
using System.Xml;

namespace Csto.Portal.Core.Archive.Word.Package;

/// <summary>How one level of a list is numbered.</summary>
/// <param name="Format">As <c>w:numFmt</c> names it: <c>bullet</c>, <c>decimal</c>, <c>russianLower</c> …</param>
/// <param name="Text">The label, <c>%1</c> standing for the number of the first level.</param>
internal sealed record ListLevel(string Format, string Text, int Start);

/// <param name="Number">Of an item numbered 1, 2, 3; null where it has a bullet or a label of another kind.</param>
/// <param name="Label">The label as Word prints it; empty for a bullet.</param>
internal readonly record struct ListMark(int? Number, string Label, bool IsBullet);

/// <summary>Numbers the items of lists as Word does.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string RussianLetters = "абвгдежзиклмнопрстуфхцчшщэюя";

    private readonly Dictionary<int, ListLevel[]> definitions = [];
    private readonly Dictionary<int, (int Definition, Dictionary<int, int> Starts, Dictionary<int, ListLevel> Levels)> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<int> begun = [];

    public static WordNumbering Read(XmlReader? reader, WordLimits limits)
    {
        var numbering = new WordNumbering();
        if (reader is null)
            return numbering;
        reader.MoveToContent();
        reader.Children(limits, () =>
        {
            switch (reader.IsWord() ? reader.LocalName : "")
            {
                case "abstractNum": numbering.ReadDefinition(reader, limits); break;
                case "num": numbering.ReadList(reader, limits); break;
                default: reader.PassOver(); break;
            }
        });
        return numbering;
    }

    /// <summary>The mark of the next item of a list; null where the list numbers nothing.</summary>
    public ListMark? Next(int list, int level)
    {
        if (LevelOf(list, level) is not { } look || look.Format == "none")
            return null;
        if (look.Format == "bullet")
            return new(null, "", IsBullet: true);

        var count = Count(list, level);
        var label = Label(list, level, look);
        var isPlain = look.Format == "decimal" && look.Text.Count(c => c == '%') == 1 && label.TrimEnd('.', ')', ' ').All(char.IsAsciiDigit);
        return label.Length == 0 ? null : new(isPlain ? count : null, label, IsBullet: false);
    }

    private ListLevel? LevelOf(int list, int level) =>
        !lists.TryGetValue(list, out var found) ? null
        : found.Levels.GetValueOrDefault(level) ?? definitions.GetValueOrDefault(found.Definition)?[level];

    private int Count(int list, int level)
    {
        var (definition, starts, _) = lists[list];
        if (!counters.TryGetValue(definition, out var counter))
            counters[definition] = counter = new int?[Levels];
        if (begun.Add(list))
        {
            foreach (var restarted in starts.Keys)
                counter[restarted] = null;
        }

        counter[level] = counter[level] is { } last ? Math.Min(last + 1, 999_999) : StartOf(list, level);
        for (var above = 0; above < level; above++)
            counter[above] ??= StartOf(list, above);
        for (var below = level + 1; below < Levels; below++)
            counter[below] = null;
        return counter[level]!.Value;
    }

    private int StartOf(int list, int level) =>
        lists[list].Starts.TryGetValue(level, out var start) ? start : LevelOf(list, level)?.Start ?? 1;

    private string Label(int list, int level, ListLevel look)
    {
        var counter = counters[lists[list].Definition];
        var label = new StringBuilder();
        for (var i = 0; i < look.Text.Length; i++)
        {
            if (look.Text[i] == '%' && i + 1 < look.Text.Length && look.Text[i + 1] is >= '1' and <= '9')
            {
                var of = look.Text[++i] - '1';
                label.Append(Written(counter[of] ?? 1, of == level ? look.Format : LevelOf(list, of)?.Format ?? "decimal"));
            }
            else
            {
                label.Append(look.Text[i]);
            }
        }

        return label.ToString().Trim();
    }

    private static string Written(int number, string format) => format switch
    {
        "russianLower" => Letter(number, RussianLetters),
        "russianUpper" => Letter(number, RussianLetters).ToUpperInvariant(),
        "lowerLetter" => Letter(number, "abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => Letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After the last letter Word doubles them: я, аа, бб.</summary>
    private static string Letter(int number, string alphabet) =>
        number < 1 ? "" : new string(alphabet[(number - 1) % alphabet.Length], Math.Min(10, ((number - 1) / alphabet.Length) + 1));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Sign)[] signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                roman.Append(sign);
        }

        return roman.ToString();
    }

    private void ReadDefinition(XmlReader reader, WordLimits limits)
    {
        var id = reader.Number("abstractNumId");
        var levels = new ListLevel[Levels];
        reader.Children(limits, () =>
        {
            if (reader.IsWord() && reader.LocalName == "lvl")
                ReadLevel(reader, limits, (at, level) => levels[at] = level);
            else
                reader.PassOver();
        });
        if (id is { } number)
            definitions.TryAdd(number, levels);
    }

    private void ReadList(XmlReader reader, WordLimits limits)
    {
        var (id, definition) = (reader.Number("numId"), (int?)null);
        var starts = new Dictionary<int, int>();
        var levels = new Dictionary<int, ListLevel>();
        reader.Children(limits, () =>
        {
            switch (reader.IsWord() ? reader.LocalName : "")
            {
                case "abstractNumId":
                    definition = reader.Number();
                    reader.PassOver();
                    break;
                case "lvlOverride":
                    ReadOverride(reader, limits, starts, levels);
                    break;
                default:
                    reader.PassOver();
                    break;
            }
        });
        if (id is { } number && definition is { } known)
            lists.TryAdd(number, (known, starts, levels));
    }

    private static void ReadOverride(XmlReader reader, WordLimits limits, Dictionary<int, int> starts, Dictionary<int, ListLevel> levels)
    {
        var at = reader.Number("ilvl") ?? 0;
        reader.Children(limits, () =>
        {
            if (reader.IsWord() && reader.LocalName == "lvl")
            {
                ReadLevel(reader, limits, (level, look) => levels[level] = look);
                return;
            }

            if (reader.IsWord() && reader.LocalName == "startOverride" && at is >= 0 and < Levels)
                starts[at] = Math.Clamp(reader.Number() ?? 1, 0, 999_999);
            reader.PassOver();
        });
    }

    private static void ReadLevel(XmlReader reader, WordLimits limits, Action<int, ListLevel> add)
    {
        var at = reader.Number("ilvl") ?? 0;
        var (format, text, start) = ("decimal", "", 1);
        reader.Children(limits, () =>
        {
            switch (reader.IsWord() ? reader.LocalName : "")
            {
                case "numFmt": format = reader.Val() ?? format; break;
                case "lvlText": text = reader.Val() is { Length: <= 60 } label ? label : ""; break;
                case "start": start = Math.Clamp(reader.Number() ?? 1, 0, 999_999); break;
            }

            reader.PassOver();
        });
        if (at is >= 0 and < Levels)
            add(at, new(format, text, start));
    }
}
