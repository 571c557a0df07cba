using System.Text;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>What stands in an AVIF beside its picture (ISO/IEC 23008-12, MIAF).</summary>
internal static class AvifFile
{
    /// <summary>Coded pictures, pictures put together of tiles, and nothing more.</summary>
    private static readonly string[] PictureItems = ["av01", "grid"];

    /// <summary>Kinds of <c>colr</c> that hold a whole profile rather than three numbers.</summary>
    private static readonly string[] Profiles = ["prof", "rICC"];

    /// <summary>
    /// Whether there is no EXIF, XMP or colour profile. Taking them out would move everything behind them, so a file that has them is not used at
    /// all: libvips leaves them out when told to, and should a version of it not, this says so.
    /// </summary>
    /// <exception cref="UnfitFileException">No AVIF.</exception>
    public static bool HoldsOnlyAPicture(byte[] bytes)
    {
        using var file = new MemoryStream(bytes, writable: false);
        var top = Boxes.Walk(file);
        if (top.Exists(box => box.Type is not ("ftyp" or "meta" or "mdat" or "free")) || !top.Exists(box => box.Type == "meta"))
            return false;
        var meta = Boxes.Load(file, top.First(box => box.Type == "meta"))[4..];
        return ItemTypes(meta).All(PictureItems.Contains) && !ColourKinds(meta).Any(Profiles.Contains);
    }

    private static IEnumerable<string> ItemTypes(byte[] meta)
    {
        var items = meta[Boxes.Inside(meta).First(box => box.Type == "iinf").Body];
        // A version, flags and a count of two or four bytes.
        var entries = items[(items[0] == 0 ? 6 : 8)..];
        foreach (var entry in Boxes.Inside(entries).Where(box => box.Type == "infe"))
        {
            var data = entries[entry.Body];
            // A version, flags, a number of two or four bytes, a protection of two.
            yield return Encoding.ASCII.GetString(data, data[0] < 3 ? 8 : 10, 4);
        }
    }

    private static List<string> ColourKinds(byte[] meta)
    {
        var properties = meta[Boxes.Inside(meta).First(box => box.Type == "iprp").Body];
        var container = properties[Boxes.Inside(properties).First(box => box.Type == "ipco").Body];
        return [.. Boxes.Inside(container).Where(box => box.Type == "colr").Select(box => Encoding.ASCII.GetString(container[box.Body], 0, 4))];
    }
}
