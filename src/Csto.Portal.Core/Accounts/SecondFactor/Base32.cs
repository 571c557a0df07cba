namespace Csto.Portal.Core.Accounts.SecondFactor;

/// <summary>RFC 4648, without padding: how apps for codes want a secret typed.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var letters = new List<char>();
        int buffer = 0, bits = 0;
        foreach (var part in bytes)
        {
            buffer = (buffer << BitsOfByte) | part;
            for (bits += BitsOfByte; bits >= BitsOfLetter; bits -= BitsOfLetter)
                letters.Add(Alphabet[(buffer >> (bits - BitsOfLetter)) & (Alphabet.Length - 1)]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0)
            letters.Add(Alphabet[(buffer << (BitsOfLetter - bits)) & (Alphabet.Length - 1)]);
        return new([.. letters]);
    }

    /// <summary>Null where it is no Base32.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new List<byte>();
        int buffer = 0, bits = 0;
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                return null;
            buffer = (buffer << BitsOfLetter) | value;
            bits += BitsOfLetter;
            if (bits < BitsOfByte)
                continue;
            bits -= BitsOfByte;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
