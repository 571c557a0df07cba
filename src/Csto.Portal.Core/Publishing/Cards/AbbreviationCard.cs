using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Cards;

/// <param name="Variants">One a line, as in a form.</param>
public sealed record AbbreviationCard(string Variants)
{
    private const int Fewest = 2;

    public IReadOnlyList<string> Lines => [.. Variants.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>As it is kept.</summary>
    public string Kept => string.Join("; ", Lines);

    public static AbbreviationCard Of(string kept) => new(string.Join('\n', kept.Split("; ")));

    public IReadOnlyList<FieldProblem> Problems()
    {
        if (Lines.Count < Fewest)
            return [new(nameof(Variants), "Напишите сокращение и хотя бы одну его расшифровку, каждую с новой строки.")];
        if (Lines.FirstOrDefault(line => !line.Any(char.IsLetter) || line.Contains(';', StringComparison.Ordinal)) is { } odd)
            return [new(nameof(Variants), $"В строке «{odd}» должно быть хотя бы одно слово и не должно быть точек с запятой.")];
        return Kept.Length > Limits.Explanation ? [new(nameof(Variants), $"Сократите список: вместе в нём не больше {Limits.Explanation} знаков.")] : [];
    }
}

/// <summary>An abbreviation in the list.</summary>
/// <param name="Version">Of when it was read.</param>
public sealed record KnownAbbreviation(int Id, AbbreviationCard Card, Guid Version)
{
    /// <summary>What it goes by.</summary>
    public string Name => Card.Lines[0];

    public IEnumerable<string> Others => Card.Lines.Skip(1);
}
