using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Cards;

/// <summary>What a card says in English: may be missing everywhere.</summary>
internal static class EnglishWords
{
    /// <summary>One line, or null for nothing.</summary>
    public static string? Clean(string? words) =>
        string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;

    public static void Check(List<FieldProblem> problems, string field, string? words, int limit)
    {
        if (words?.Trim().Length > limit)
            problems.Add(new(field, $"Здесь больше {limit} знаков. Сократите."));
        else if (words?.Any(Content.PersonName.IsCyrillic) == true)
            problems.Add(new(field, "Здесь пишут по-английски, латинскими буквами. Исправьте или оставьте пустым."));
    }
}
