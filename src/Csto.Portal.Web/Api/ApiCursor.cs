using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Api;

/// <summary>
/// Where the next portion begins, as a program is given it: the place, sealed with the question it belongs to. Nobody is kept out by it; it keeps a program from
/// going on in the middle of another list.
/// </summary>
internal static class ApiCursor
{
    private const int SealDigits = 12;

    /// <param name="place">Of the portion's last item.</param>
    /// <param name="question">All filters, in one spelling.</param>
    public static string Write(string place, string question) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{Seal(question)}{place}"));

    /// <returns>The place; null for a cursor that is none, and for one of another question.</returns>
    public static string? Read(string cursor, string question)
    {
        if (cursor.Length > 200 || !Base64Url.IsValid(cursor))
            return null;
        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return text.Length > SealDigits && text[..SealDigits] == Seal(question) ? text[SealDigits..] : null;
    }

    private static string Seal(string question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..SealDigits];
}
