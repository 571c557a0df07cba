using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>Russian typography of plain text, applied where it is shown and never stored.</summary>
public static class Typography
{
    public static string Apply(string text, string language = Publication.Russian) => text;
}
