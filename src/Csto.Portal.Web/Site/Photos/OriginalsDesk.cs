using Csto.Portal.Core.Media.Originals;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Photos;

/// <summary>Gives photographs of a publication to journalists, with the words that go with them.</summary>
public sealed class OriginalsDesk(OriginalPhotos originals, PhotoArchives archives, PortalSettings settings)
{
    /// <summary>Null where the file is not on the disk.</summary>
    public async Task<(OriginalFile File, string Name)?> FindAsync(PiecePhotos piece, Photo photo, CancellationToken cancellationToken)
    {
        var words = WordsOf(piece, photo);
        return await originals.FindAsync(photo.File, photo.Details.ContentType, words, cancellationToken) is { } file
            ? (file, PhotoArchives.NameOf(new(photo.File, photo.Details.ContentType, words), file.ContentType))
            : null;
    }

    public Task<PhotoArchive> ArchiveAsync(PiecePhotos piece, IReadOnlyList<Photo> photos, CancellationToken cancellationToken) => archives.MakeAsync(
        [.. photos.Select(photo => new ArchivedPhoto(photo.File, photo.Details.ContentType, WordsOf(piece, photo)))],
        OneLine(piece.Title),
        settings.Absolute(Links.TextOf(piece)).AbsoluteUri,
        piece.Address.PublishedOn,
        cancellationToken);

    /// <summary>To copy: «Заседание Совета. Фото: Пётр Светлов / Секретариат ОДКБ».</summary>
    public string Press(PiecePhotos piece, Photo photo)
    {
        var words = WordsOf(piece, photo);
        var caption = words.Caption.Length > 0 ? words.Caption : words.Headline;
        var end = caption[^1] is '.' or '!' or '?' or '…' ? "" : ".";
        return $"{caption}{end} {Sentence.Text(PhotosWords.CreditLine, (words.Author.Length > 0 ? $"{words.Author} / " : "") + Holder(words))}";
    }

    private PhotoWords WordsOf(PiecePhotos piece, Photo photo)
    {
        var words = new PhotoWords
        {
            Caption = OneLine(photo.Caption),
            Author = OneLine(photo.Details.Author),
            Credit = CreditOf(OneLine(photo.File.Credit)),
            Place = OneLine(photo.Details.Place),
            TakenOn = photo.Details.TakenOn,
            Persons = [.. photo.Details.Persons.Select(person => person.Name)],
            Headline = OneLine(piece.Title),
            Terms = settings.Absolute(Links.Terms).AbsoluteUri,
            Source = settings.Absolute(Links.Photo(piece, photo)).AbsoluteUri,
        };
        return words with { Copyright = FormattableString.Invariant($"© {Holder(words)}, {(words.TakenOn ?? piece.Address.PublishedOn).Year}") };
    }

    /// <summary>Of a photograph that says nothing of it: the house.</summary>
    private static string Holder(PhotoWords words) => words.Credit.Length > 0 ? words.Credit : PhotosWords.House;

    /// <summary>«Фото: пресс-служба» names the press service.</summary>
    private static string CreditOf(string credit)
    {
        var label = Sentence.Text(PhotosWords.CreditLine, "").TrimEnd();
        return credit.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? credit[label.Length..].TrimStart() : credit;
    }

    /// <summary>Quotes and dashes as on the page; no-break spaces would only be copied along.</summary>
    private static string OneLine(string text) => Typeset.Words(text.ReplaceLineEndings(" ")).Replace('\u00A0', ' ').Trim();
}
