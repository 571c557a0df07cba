using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>Keys in files: a GUID as it is; any other word stands for the GUID made of it, the same in every portal.</summary>
internal static class NamedKey
{
    /// <param name="scope">What the word names, so that a contact and a publication of one word differ.</param>
    /// <param name="word">As the file has it.</param>
    public static Guid Of(string scope, string word)
    {
        if (Guid.TryParseExact(word, "D", out var key))
            return key;
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}:{word}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8 of RFC 9562: made by a rule of one's own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
