using System.Buffers.Binary;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>The check sum of ZIP and PNG (ISO 3309), eight bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[][] Tables = Build();
    private static readonly uint[][] Zeros = StepsOfZeros();

    /// <param name="data">What follows.</param>
    /// <param name="crc">Of what came before.</param>
    public static uint Of(ReadOnlySpan<byte> data, uint crc = 0)
    {
        crc = ~crc;
        for (; data.Length >= 8; data = data[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = Tables[7][low & 255] ^ Tables[6][(low >> 8) & 255] ^ Tables[5][(low >> 16) & 255] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 255] ^ Tables[2][(high >> 8) & 255] ^ Tables[1][(high >> 16) & 255] ^ Tables[0][high >> 24];
        }

        foreach (var b in data)
            crc = Tables[0][(crc ^ b) & 255] ^ (crc >> 8);
        return ~crc;
    }

    /// <summary>Of two stretches one after the other, from their own sums: bits of the first are moved on by the length of the second.</summary>
    /// <param name="first">Of the first stretch.</param>
    /// <param name="second">Of the second stretch.</param>
    /// <param name="length">Of the second stretch, in bytes.</param>
    public static uint Combine(uint first, uint second, long length)
    {
        for (var i = 0; length > 0; i++, length >>= 1)
        {
            if ((length & 1) != 0)
                first = Times(Zeros[i], first);
        }

        return first ^ second;
    }

    /// <summary>What 1, 2, 4, 8 … zero bytes do to a sum. One bit is a step of the register; a matrix squared is the step done twice.</summary>
    private static uint[][] StepsOfZeros()
    {
        var step = new uint[32];
        step[0] = Polynomial;
        for (var i = 1; i < 32; i++)
            step[i] = 1u << (i - 1);
        var zeros = new uint[63][];
        zeros[0] = Square(Square(Square(step)));
        for (var i = 1; i < zeros.Length; i++)
            zeros[i] = Square(zeros[i - 1]);
        return zeros;
    }

    private static uint Times(uint[] matrix, uint vector)
    {
        var sum = 0u;
        for (var i = 0; vector != 0; i++, vector >>= 1)
        {
            if ((vector & 1) != 0)
                sum ^= matrix[i];
        }

        return sum;
    }

    private static uint[] Square(uint[] matrix) => [.. matrix.Select(column => Times(matrix, column))];

    private static uint[][] Build()
    {
        var tables = new uint[8][];
        tables[0] = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (Polynomial & (uint)-(crc & 1));
            tables[0][i] = crc;
        }

        for (var t = 1; t < 8; t++)
            tables[t] = [.. tables[t - 1].Select(crc => tables[0][crc & 255] ^ (crc >> 8))];
        return tables;
    }
}
