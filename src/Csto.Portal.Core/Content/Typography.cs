using Csto.Portal.Core.Content.Typesetting;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>
/// Russian typography, applied where text is shown and never stored. Every change is one character for one character: straight quotes
/// become «ёлочки» with „лапки“ inside, a hyphen between spaces an em dash, a hyphen between two years before «год» or «гг.» an en dash,
/// and some spaces become no-break (before a dash; after one- and two-letter prepositions, conjunctions and particles; inside numbers,
/// between a number and its unit, month or «год», after № and §; around initials).
/// </summary>
/// <remarks>
/// Left alone: addresses, e-mails, anything in backticks, apostrophes, a quote after a digit that closes nothing (inches), quotes around
/// right-to-left words, ellipses, and what is typographic already. A range like <c>1995-2005</c> without «годы» may be the number of
/// a document, so it keeps its hyphen. Applying twice changes nothing more.
/// </remarks>
public static class Typography
{
    /// <param name="text">Plain text, such as a title or a lead.</param>
    /// <param name="language">Of the text. English has rules of its own, <see cref="EnglishText"/>; any other comes back unchanged.</param>
    public static string Apply(string text, string language = Publication.Russian)
    {
        if (language == Publication.English)
            return EnglishText.Apply(text);
        if (language != Publication.Russian || !text.AsSpan().ContainsAny(' ', '"', '-'))
            return text;

        var set = new TypesetText(text.Length);
        set.Append(text);
        set.Apply();
        return set.IsChanged ? set.ToString() : text;
    }
}
