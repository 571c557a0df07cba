using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>The photographs of a publication, or of an edition of it, as readers look through them.</summary>
public sealed record PiecePhotos
{
    public required PublicationAddress Address { get; init; }

    /// <summary>As readers cite it; null for the text that stands at the address itself.</summary>
    public int? Edition { get; init; }

    public required string Title { get; init; }

    /// <summary>Null where it holds.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>In the order of the text; never empty.</summary>
    public required IReadOnlyList<PhotoSet> Sets { get; init; }

    public int Count => Sets.Sum(set => set.Photos.Count);

    public IEnumerable<Photo> All => Sets.SelectMany(set => set.Photos);
}

/// <summary>The photographs of a text that is not published, for who was given it to read.</summary>
/// <param name="Title">Of the text; may be empty.</param>
/// <param name="Sets">In the order of the text; never empty.</param>
/// <param name="Root">Of the addresses its files are read at; see <see cref="MediaShelf.Root"/>.</param>
public sealed record DraftPhotos(string Title, IReadOnlyList<PhotoSet> Sets, string Root)
{
    public IReadOnlyList<Photo> All { get; } = [.. Sets.SelectMany(set => set.Photos)];
}

/// <summary>An album, or photographs that stand in the text one by one.</summary>
/// <param name="Number">From 1, in the text: names its archive.</param>
/// <param name="Title">Plain text; empty where it has none.</param>
public sealed record PhotoSet(int Number, string Title, bool IsAlbum, IReadOnlyList<Photo> Photos);

/// <summary>A photograph with everything a journalist needs to know.</summary>
/// <param name="Position">From 1, among all of the publication.</param>
/// <param name="Details">What its card says of the original.</param>
public sealed record Photo(ShownPhoto Shown, int Position, PhotoDetails Details)
{
    public MediaFacts File => Shown.File;

    public string Caption => Shown.Caption;

    public string Reference => Shown.Reference;
}

/// <param name="ContentType">Of the original.</param>
/// <param name="Width">Pixels of the original; null where they are not known.</param>
/// <param name="Author">May be empty.</param>
/// <param name="TakenOn">The calendar day, there.</param>
/// <param name="Place">May be empty.</param>
public sealed record PhotoDetails(string ContentType, int? Width, int? Height, string Author, DateOnly? TakenOn, string Place)
{
    /// <summary>Who is in it, by surname.</summary>
    public IReadOnlyList<PersonLink> Persons { get; init; } = [];
}

/// <summary>A list of what has photographs, or videos.</summary>
/// <param name="Kind">Pictures or videos.</param>
/// <param name="Next">The cursor of the page after this one; null on the last.</param>
/// <param name="Before">The cursor this page was asked for with; null on the first.</param>
/// <param name="Months">How many publications each month has, of all time.</param>
public sealed record GalleryPage(
    MediaKind Kind, ArchivePeriod Period, IReadOnlyList<GalleryItem> Items, ListCursor? Next, ListCursor? Before, ArchiveMonths Months)
{
    public int Count => Months.CountIn(Period);
}

/// <summary>A publication in such a list.</summary>
/// <param name="Count">How many photographs or videos it shows.</param>
public sealed record GalleryItem(ListItem Item, int EditionId, int Count)
{
    /// <summary>The first photographs, or the first videos with their posters.</summary>
    public IReadOnlyList<MediaFacts> Covers { get; init; } = [];
}
