using System.Text.Json;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>
/// What of a picture file goes out: the picture, its colour profile and which way up it is. Everything else in it (the place, the camera, names,
/// earlier words, previews) stays behind. It depends on the file alone, so it is found once and kept beside it; the words are put in at each download.
/// </summary>
/// <param name="ContentType">JPEG, PNG or WebP.</param>
/// <param name="Head">What of the file's beginning is written anew, see the writers.</param>
/// <param name="Orientation">See <see cref="Exif.OrientationOf"/>.</param>
/// <param name="Kept">Stretches of the file, in its order, that go out after the beginning.</param>
internal sealed record OriginalPlan(string ContentType, byte[] Head, int Orientation, IReadOnlyList<KeptRange> Kept)
{
    /// <summary>Of the recipe: plans of another one are made anew.</summary>
    public const int Version = 1;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <returns>Null for anything that is no plan.</returns>
    public static OriginalPlan? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<OriginalPlan>(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Crc">See <see cref="Crc32"/>.</param>
internal sealed record KeptRange(long From, long Length, uint Crc);

/// <summary>Collects the stretches to keep; those that touch become one.</summary>
internal sealed class Keeping
{
    private readonly List<(int From, int Length)> ranges = [];

    public void Add(int from, int length)
    {
        if (ranges.Count > 0 && ranges[^1] is var (start, before) && start + before == from)
            ranges[^1] = (start, before + length);
        else
            ranges.Add((from, length));
    }

    public IReadOnlyList<KeptRange> Of(ReadOnlySpan<byte> file)
    {
        var kept = new List<KeptRange>();
        foreach (var (from, length) in ranges)
            kept.Add(new(from, length, Crc32.Of(file.Slice(from, length))));
        return kept;
    }
}
