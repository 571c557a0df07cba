using System.Security.Cryptography;

namespace Csto.Portal.Core.Accounts;

/// <summary>Passwords that are told once and changed at the first sign-in.</summary>
internal static class OneTimePassword
{
    // No letter or digit that is mistaken for another when read aloud or copied by hand; about 92 bits.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    /// <summary><c>xxxxx-xxxxx-xxxxx-xxxxx</c></summary>
    public static string Make()
    {
        // Identity asks for five different characters; the draw is repeated in the one case of billions where it has fewer.
        while (true)
        {
            var groups = Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength));
            var password = string.Join('-', groups);
            if (password.Distinct().Count() > GroupLength)
                return password;
        }
    }
}
