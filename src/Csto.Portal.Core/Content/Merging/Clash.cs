using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Content.Merging;

/// <summary>Whose words to keep where two people changed the same.</summary>
public enum ClashChoice
{
    Mine,
    Theirs,

    /// <summary>Theirs, and mine below.</summary>
    Both,
}

/// <summary>The same paragraph or field changed by two people.</summary>
/// <param name="Key">Names it by what it was and what they made of it, so that a choice holds while I go on writing, and no longer than theirs stands.</param>
/// <param name="Field">Name of the property of <see cref="Domain.EditionContent"/>.</param>
/// <param name="Base">What both began with; empty where there was nothing. Of fields that are no text, what stands for the value.</param>
/// <param name="Mine">Empty where I took it away.</param>
/// <param name="Theirs">Empty where they took it away.</param>
public sealed record Clash(string Key, string Field, string Base, string Mine, string Theirs)
{
    /// <summary>Paragraphs can stand one under the other, values of a field cannot.</summary>
    public bool MayKeepBoth => Field == nameof(Domain.EditionContent.Body);

    internal static string KeyOf(string field, string before, string theirs)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{field}\0{before}\0{theirs}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
