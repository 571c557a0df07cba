using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Core.Archive;

/// <summary>What became of a picture of a page. Written to the report by name, so members are never renamed.</summary>
public enum PictureOutcome
{
    /// <summary>In the media library and in the text.</summary>
    Taken,

    /// <summary>Found, and not fit; or its address leads where nothing is read.</summary>
    Refused,

    /// <summary>Not beside the page.</summary>
    Missing,
}

/// <param name="Address">As the page gives it.</param>
/// <param name="Reason">A Russian sentence or phrase: why not; null where it was taken.</param>
public sealed record PictureReport(string Address, PictureOutcome Outcome, string? Reason);

/// <summary>The media of one item, brought in or looked at.</summary>
/// <param name="Shown">The blocks of the text that show them.</param>
/// <param name="Pictures">What became of each.</param>
/// <param name="Lead">How a text names the picture that stands for the piece: the first of its album that the page describes; null where there is none.</param>
/// <param name="Remark">What an editor is told: which galleries and files are not there; null where nothing is missing.</param>
internal sealed record ItemMedia(IReadOnlyDictionary<ArchiveMedia, string> Shown, IReadOnlyList<PictureReport> Pictures, string? Lead, string? Remark)
{
    public static readonly ItemMedia None = new(new Dictionary<ArchiveMedia, string>(), [], null, null);
}

/// <summary>
/// Brings in the pictures that lie beside a page, through the same checks as uploads; a file that is there already is only shown. What is not
/// there is told to the editors in a remark, and never printed.
/// </summary>
public sealed class ArchivePictures(MediaLibrary library)
{
    private static readonly Actor Importer = new(null, "Импорт архива");

    /// <param name="item">Whose media.</param>
    /// <param name="source">Its page.</param>
    /// <param name="rehearse">Only look, and take nothing.</param>
    /// <param name="cancellationToken">Stops between pictures.</param>
    internal async Task<ItemMedia> BringAsync(ArchiveItem item, SourceFile source, bool rehearse, CancellationToken cancellationToken)
    {
        if (item.Media.Count == 0)
            return ItemMedia.None;
        var shown = new Dictionary<ArchiveMedia, string>(ReferenceEqualityComparer.Instance);
        var (reports, words) = (new List<PictureReport>(), new List<string>());
        string? lead = null;
        foreach (var media in item.Media)
        {
            var taken = new List<string>();
            foreach (var picture in media.Pictures)
            {
                var (report, reference) = await TakeAsync(picture, source, rehearse, cancellationToken);
                reports.Add(report);
                if (reference is not null)
                    taken.Add(reference);
                // One that nobody has described would keep the piece from going live.
                lead ??= media.IsAlbum && AltOf(picture).Length > 0 ? reference : null;
                if (report.Outcome != PictureOutcome.Taken)
                    words.Add($"Снимок {report.Address}{(picture.Caption.Length > 0 ? $" («{PlainText.Excerpt(picture.Caption, 200)}»)" : "")} не внесён: {report.Reason!.TrimEnd('.')}.");
            }

            if (Blocks(media, [.. taken.Distinct()]) is { Length: > 0 } blocks)
                shown.Add(media, blocks);
            words.AddRange(Missing(media));
        }

        return new(shown, reports, lead, words.Count == 0 ? null : string.Join('\n', words));
    }

    private static string Blocks(ArchiveMedia media, IReadOnlyList<string> taken) => media.IsAlbum && taken.Count > 1
        ? $":::album {string.Join(' ', taken)}\n:::"
        : string.Join("\n\n", taken.Select(reference => $":::photo {reference}\n:::"));

    private static IEnumerable<string> Missing(ArchiveMedia media)
    {
        if (media is { Mark: GalleryMark.Photos, Pictures.Count: 0 })
            yield return "На старом сайте здесь был фотоальбом, но снимков на сохранённой странице нет. Если они найдутся, загрузите их и вставьте в текст альбом.";
        if (media is { Mark: GalleryMark.Videos, Videos.Count: 0 })
            yield return "На старом сайте здесь была видеогалерея, но самого видео на сохранённой странице нет. Если оно найдётся, загрузите его и вставьте в текст.";
        foreach (var address in media.Videos)
            yield return $"На старом сайте здесь было видео: {PlainText.Excerpt(address, 300)}. Если файл найдётся, загрузите его и вставьте в текст.";
    }

    private async Task<(PictureReport Report, string? Reference)> TakeAsync(
        SourcePicture picture, SourceFile source, bool rehearse, CancellationToken cancellationToken)
    {
        var last = new PictureReport(Shown(picture.Addresses[0]), PictureOutcome.Missing, null);
        foreach (var address in picture.Addresses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (path, reason, isMissing) = BesidePage.Find(source.Path, source.Root, address);
            if (path is null)
            {
                last = new(Shown(address), isMissing ? PictureOutcome.Missing : PictureOutcome.Refused, reason);
                continue;
            }

            var (report, reference) = rehearse ? (new(Shown(address), PictureOutcome.Taken, null), null) : await AddAsync(path, address, picture, cancellationToken);
            if (report.Outcome == PictureOutcome.Taken)
                return (report, reference);
            last = report;
        }

        return (last, null);
    }

    private async Task<(PictureReport Report, string? Reference)> AddAsync(string path, string address, SourcePicture picture, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var details = new MediaDetails { Alt = Cut(AltOf(picture), Limits.Alt), Caption = Cut(picture.Caption, Limits.Caption) };
            return await library.AddAsync(file, Path.GetFileName(path), details, Importer, cancellationToken) switch
            {
                MediaOutcome.Added { Kind: MediaKind.Picture } added => (new(Shown(address), PictureOutcome.Taken, null), added.Sha256[..MediaReferences.UsualDigits]),
                MediaOutcome.Refused refused => (new(Shown(address), PictureOutcome.Refused, string.Join(' ', refused.Problems.Select(p => p.Message))), null),
                _ => (new(Shown(address), PictureOutcome.Refused, "это не картинка"), null),
            };
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return (new(Shown(address), PictureOutcome.Refused, "файл не читается: проверьте права доступа"), null);
        }
    }

    /// <summary>The name of a file tells a reader nothing: an editor is asked for a description instead.</summary>
    private static string AltOf(SourcePicture picture) =>
        Path.GetExtension(picture.Alt) is { Length: > 3 and <= 5 } && !picture.Alt.Contains(' ', StringComparison.Ordinal) ? "" : picture.Alt;

    private static string Cut(string text, int limit) => text.Length <= limit ? text : PlainText.Excerpt(text, limit);

    private static string Shown(string address) => PlainText.Excerpt(address, 200);
}
