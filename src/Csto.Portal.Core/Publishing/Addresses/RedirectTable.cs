using System.Text;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <param name="Number">Of the line in its file, from 1.</param>
/// <param name="Old">As it stands there.</param>
/// <param name="New">As it stands there.</param>
public sealed record RedirectLine(int Number, string Old, string New);

/// <param name="Number">Of the line in its file, from 1; 0 for the file as a whole.</param>
/// <param name="Message">A Russian sentence that says what to do.</param>
public sealed record LineNote(int Number, string Message)
{
    public override string ToString() => Number == 0 ? Message : $"Строка {Number}: {Message}";
}

/// <summary>
/// A table of old and new addresses: two columns parted by semicolon, comma or tab, in UTF-8, UTF-16 with a mark, or windows-1251, quoted as RFC 4180 has it
/// (a field stays on its line). A first line without an address in it is a heading; under a heading there may be further columns.
/// </summary>
/// <param name="Lines">Those with both addresses.</param>
/// <param name="Unanswered">How many lines have an old address and no new one: they are passed over.</param>
/// <param name="Problems">What keeps the table from being read.</param>
public sealed record RedirectTable(IReadOnlyList<RedirectLine> Lines, int Unanswered, IReadOnlyList<LineNote> Problems)
{
    public const int MostLines = 500_000;

    /// <summary>In bytes.</summary>
    public const int Largest = 100 * 1024 * 1024;

    private static readonly char[] Separators = [';', '\t', ','];

    public static RedirectTable Read(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
            return Broken("Это не таблица, а двоичный файл. Сохраните таблицу как CSV и укажите этот файл.");
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Length > MostLines + 1
            ? Broken($"В таблице больше {MostLines} строк. Разделите её на несколько файлов.")
            : Read(lines);
    }

    private static RedirectTable Read(string[] lines)
    {
        var (found, problems, unanswered) = (new List<RedirectLine>(), new List<LineNote>(), 0);
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0)
            return Broken("Таблица пуста.");
        var separator = SeparatorOf(lines[first]);
        var hasHeading = !lines[first].Contains('/', StringComparison.Ordinal);
        for (var i = hasHeading ? first + 1 : first; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            switch (Fields(lines[i], separator))
            {
                case null:
                    problems.Add(new(i + 1, "кавычка открыта и не закрыта. Закройте её или уберите."));
                    break;
                case [{ Length: > 0 } old, { Length: > 0 } to, .. var rest] when hasHeading || rest.TrueForAll(r => r.Length == 0):
                    found.Add(new(i + 1, old, to));
                    break;
                case [{ Length: > 0 }, "", .. var rest] when hasHeading || rest.TrueForAll(r => r.Length == 0):
                    unanswered++;
                    break;
                case [{ Length: > 0 }]:
                    problems.Add(new(i + 1, $"нужны два адреса, старый и новый, через «{(separator == '\t' ? "табуляцию" : separator)}», а здесь один."));
                    break;
                case ["", ..]:
                    problems.Add(new(i + 1, "нет старого адреса. Впишите его или удалите строку."));
                    break;
                default:
                    problems.Add(new(i + 1, "больше двух адресов. Если знак-разделитель стоит внутри адреса, заключите адрес в кавычки."));
                    break;
            }
        }

        return new(found, unanswered, problems);
    }

    private static RedirectTable Broken(string message) => new([], 0, [new(0, message)]);

    private static char SeparatorOf(string line) => Array.Find(Separators, line.Contains) is var found and not '\0' ? found : ';';

    /// <summary>Null where a quotation mark is left open.</summary>
    private static List<string>? Fields(string line, char separator)
    {
        var (fields, field, isQuoted, wasQuoted) = (new List<string>(), new StringBuilder(), false, false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (isQuoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"' && (isQuoted || (!wasQuoted && string.IsNullOrWhiteSpace(field.ToString()))))
            {
                (isQuoted, wasQuoted) = (!isQuoted, true);
            }
            else if (c == separator && !isQuoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                wasQuoted = false;
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return isQuoted ? null : fields;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
        }
    }
}
