using System.Globalization;
using System.Text;
using QRCoder;

namespace Csto.Portal.Web.Shared;

/// <summary>A QR code as one path of an SVG, with the white edge that the standard asks for.</summary>
/// <param name="Size">Modules of a side: the size of the picture.</param>
/// <param name="Path">Of the dark modules.</param>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string text)
    {
        var rows = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (!rows[y][x])
                    continue;
                var from = x;
                while (x + 1 < rows[y].Length && rows[y][x + 1])
                    x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from + 1}v1h-{x - from + 1}z");
            }
        }

        return new(rows.Count, path.ToString());
    }

    /// <summary>A file of its own: dark on white, whatever the page it stands on.</summary>
    public string ToSvg() => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size} {Size}" shape-rendering="crispEdges"><rect width="{Size}" height="{Size}" fill="#fff"/><path d="{Path}"/></svg>""");
}
