using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Csto.Portal.Core.Accounts.SecondFactor;

/// <summary>Codes on paper, each good for one sign-in, for the day the phone is gone.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    // As in one-time passwords: nothing that is mistaken for another. Sixty bits: a hash of it is not guessed backwards.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 3;
    private const int GroupLength = 4;

    /// <summary><c>xxxx-xxxx-xxxx</c></summary>
    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength))))];

    /// <param name="userId">Whose: the same code of another account hashes differently.</param>
    /// <param name="code">However it is spaced.</param>
    public static string Hash(int userId, string code)
    {
        var letters = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        var text = string.Create(CultureInfo.InvariantCulture, $"{userId}:{letters}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
    }
}
