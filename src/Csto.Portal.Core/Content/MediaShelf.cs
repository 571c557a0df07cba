using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>The files that one text may show, with the folder of the addresses they are read at.</summary>
/// <param name="Root">An absolute path that ends with a slash.</param>
/// <param name="Files">In any order; a file that is not among them is unknown.</param>
public sealed record MediaShelf(string Root, IReadOnlyList<MediaFacts> Files)
{
    /// <summary>Where readers find files.</summary>
    public const string PublicRoot = "/media/";

    /// <summary>The folder of the pages that photographs have of their own, ending with a slash; null where they have none: links then lead to the files.</summary>
    public string? PhotoPages { get; init; }

    public static MediaShelf Empty { get; } = new(PublicRoot, []);

    /// <summary>The same files under a text in a language.</summary>
    public MediaShelf In(string language) => Files.Count == 0 || language == Publication.Russian ? this : this with { Files = [.. Files.Select(file => file.In(language))] };

    /// <param name="reference">As a text gives it, see <see cref="MediaReferences"/>; one that fits two files fits none.</param>
    public bool TryFind(string reference, [NotNullWhen(true)] out MediaFacts? found)
    {
        found = null;
        foreach (var file in Files.Where(file => file.NamedAs.StartsWith(reference, StringComparison.Ordinal)))
        {
            if (found is not null && found.NamedAs != file.NamedAs)
                return (found = null) is not null;
            found = file;
        }

        return found is not null;
    }

    public string AddressOf(MediaFacts file) => Root + file.Path;

    /// <summary>Where a photograph of the text is shown large.</summary>
    public string PageOf(MediaFacts photo) => PhotoPages is { } pages ? pages + photo.Reference : AddressOf(photo);

    /// <summary>Subtitles in WebVTT.</summary>
    public string TrackOf(MediaFacts video, TrackFacts track) => string.Create(CultureInfo.InvariantCulture, $"{Root}{video.Reference}/tracks/{track.Id}");

    public string AddressOf(MediaFacts picture, PictureVariant variant) => Root + picture.PathOf(variant);
}
