using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing;

/// <summary>Words that a decision has to be given with.</summary>
internal static class Explanations
{
    /// <summary>The field most of them are typed into.</summary>
    public const string Field = "Explanation";

    /// <param name="field">The field of the form.</param>
    /// <param name="text">Trimmed.</param>
    /// <param name="whenEmpty">What to say where nothing was written.</param>
    /// <returns>Null where the words will do.</returns>
    public static FieldProblem? WhyNot(string field, string text, string whenEmpty) => text.Length switch
    {
        0 => new(field, whenEmpty),
        > Limits.Explanation => new(field, $"Здесь больше {Limits.Explanation} знаков. Сократите."),
        _ => null,
    };
}
