namespace Csto.Portal.Core.Archive.Pages;

/// <summary>Tells a person's name from the words of a post beside it.</summary>
public static class PersonNames
{
    /// <summary>Words of posts that are written like names: with one capital letter.</summary>
    private static readonly HashSet<string> PostWords = new(StringComparer.Ordinal)
    {
        "Секретариата", "Секретариат", "Организации", "Договора", "Совета", "Объединенного", "Объединённого", "Штаба", "Парламентской", "Ассамблеи",
        "Генерального", "Секретаря", "Заместителя", "Центра", "Отдела", "Управления", "Министерства", "Республики", "Российской", "Федерации",
        "Пресс", "Пресс-секретарь", "Пресс-служба", "Начальник", "Руководитель", "Советник", "Помощник", "Директор", "Сотрудник", "Контакты",
    };

    /// <summary>Whether the text is a name and nothing else: «Имя Фамилия», «Имя Отчество Фамилия», «И. О. Фамилия».</summary>
    public static bool IsName(string text) => Split(text) is { Name: not null, Post: null };

    /// <summary>Splits «Пресс-секретарь Секретариата Имя Фамилия» (in either order) into the name and the post; either may be missing.</summary>
    public static (string? Name, string? Post) Split(string text)
    {
        var words = text.Split([' ', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries);
        var tail = 0;
        while (tail < Math.Min(3, words.Length) && IsNameWord(words[^(tail + 1)]))
            tail++;

        var head = 0;
        while (head < Math.Min(3, words.Length) && IsNameWord(words[head]))
            head++;

        if (tail >= 2)
            return Cut(words, words.Length - NameLength(words[^tail..]), words.Length);

        return head >= 2 ? Cut(words, 0, NameLength(words[..head])) : (null, string.Join(' ', words) is { Length: > 0 } post ? post : null);
    }

    private static (string? Name, string? Post) Cut(string[] words, int start, int end)
    {
        var post = string.Join(' ', words[..start].Concat(words[end..])).Trim(' ', '-', '–', '—', ':');
        return (string.Join(' ', words[start..end]), post.Length == 0 ? null : post);
    }

    /// <summary>A third word belongs to the name only as a patronymic or an initial.</summary>
    private static int NameLength(string[] words) => words.Length == 3 && words.Any(w => IsPatronymic(w) || w.EndsWith('.')) ? 3 : 2;

    private static bool IsPatronymic(string word) =>
        word.EndsWith("вич", StringComparison.Ordinal) || word.EndsWith("вна", StringComparison.Ordinal)
        || word.EndsWith("чна", StringComparison.Ordinal) || word.EndsWith("ьич", StringComparison.Ordinal);

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) && !PostWords.Contains(word) && word.Skip(1).Any(c => char.IsLower(c) || c == '.')
        && word.All(c => char.IsLetter(c) || c is '-' or '.' or '’' or '\'');
}
