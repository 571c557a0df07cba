using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// What <c>words="…"</c> does, for the views that are made most often, where a tag helper for every name would take longer than the words:
/// <code>&lt;h1 lang="@Typeset.Language(title)" dir="@Typeset.Direction(title)"&gt;@Typeset.Words(title)&lt;/h1&gt;</code>
/// </summary>
public static class Typeset
{
    /// <summary>An editor's plain text with the typography of its language; not encoded.</summary>
    public static string Words(string text) => Typography.Apply(text, Language(text) ?? Localization.Language.Current);

    /// <summary>
    /// Null for a text in the language of the page; <c>ru</c> for one in Cyrillic letters on a page of a language that has none: a name, a topic or a post
    /// nobody has translated.
    /// </summary>
    public static string? Language(string? text) =>
        !Localization.Language.IsRussian && text.AsSpan().ContainsAnyInRange('\u0400', '\u04FF') ? Publication.Russian : null;

    /// <summary><c>auto</c> for what holds letters written from right to left, else null.</summary>
    public static string? Direction(string? text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\u058F') && HoldsRightToLeft(text) ? "auto" : null;

    /// <summary>Hebrew, Arabic, Syriac and their neighbours with their presentation forms: the blocks of Unicode's bidirectional classes R and AL.</summary>
    private static bool HoldsRightToLeft(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0590', '\u08FF') || text.ContainsAnyInRange('\uFB1D', '\uFDFF') || text.ContainsAnyInRange('\uFE70', '\uFEFC');
}
