using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>Where the photographs of a publication are looked at. Texts link there, so the addresses are known here and not only to the pages.</summary>
public static class PhotoAddresses
{
    /// <summary>All photographs: <c>/news/2026/02/13/slug/photos/</c>; of a citable edition <c>/news/2026/02/13/slug/editions/2/photos/</c>.</summary>
    /// <param name="edition">As readers cite it; null for the text that stands at the address itself.</param>
    public static string Folder(PublicationAddress address, int? edition = null) => edition is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{address.Path}/editions/{number}/photos/")
        : $"{address.Path}/photos/";
}
