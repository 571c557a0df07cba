using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// The identity of an item: SHA-256 over the letters and digits its text begins with. Pages print one item with different spaces, quotes,
/// dashes, capitals and ё; none of them counts, nor does what follows the first 400 letters, where a column may cut the text.
/// </summary>
public static class ArchiveKey
{
    private const int Length = 400;

    /// <param name="lead">The first paragraph; of a speech, its salutations and the first paragraph after them.</param>
    public static string Of(string lead)
    {
        var normal = Normalise(lead, Length);
        var bytes = Encoding.UTF8.GetBytes(normal.Length > 0 ? normal : lead[..Math.Min(lead.Length, Length)]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Letters and digits only, case and ё folded; as many of them as asked for.</summary>
    public static string Normalise(string text, int length = int.MaxValue)
    {
        var normal = new StringBuilder(Math.Min(text.Length, length));
        foreach (var c in text)
        {
            if (normal.Length == length)
                break;

            if (char.IsLetterOrDigit(c))
            {
                var lower = char.ToLowerInvariant(c);
                normal.Append(lower == 'ё' ? 'е' : lower);
            }
        }

        return normal.ToString();
    }
}
