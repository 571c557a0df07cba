using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>The name a file came with, made harmless: it is shown and offered for downloads, and is never part of a path.</summary>
public static class UploadedName
{
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(IsHarmless)).Trim(' ', '.');
        if (clean.Length == 0)
            return "файл";
        if (clean.Length <= Limits.Source)
            return clean;
        var extension = Path.GetExtension(clean) is { Length: <= 10 } short_ ? short_ : "";
        return clean[..(Limits.Source - extension.Length)].TrimEnd() + extension;
    }

    /// <summary>No control characters, and none of those that turn «exe.pdf» about.</summary>
    private static bool IsHarmless(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && c is not ('"' or '<' or '>' or '|' or '*' or '?' or ':');
}
