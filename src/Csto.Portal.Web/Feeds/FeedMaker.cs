using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>Makes a feed of pieces as their pages show them.</summary>
public sealed class FeedMaker(PortalSettings settings, MediaStore files)
{
    /// <summary>A summary is a paragraph.</summary>
    private const int SummaryLength = 600;

    /// <param name="title">Of the feed.</param>
    /// <param name="description">What is in it.</param>
    /// <param name="page">The path of the page it mirrors.</param>
    /// <param name="format">Which of its addresses it stands at.</param>
    /// <param name="pieces">Newest first.</param>
    /// <param name="sections">For the titles of kinds.</param>
    internal Feed Make(
        string title, string description, string page, FeedFormat format, IReadOnlyList<LivePiece> pieces, IReadOnlyList<SectionView> sections) => new(
        MachineText.OneLine(title, Language.Current),
        MachineText.OneLine(description, Language.Current),
        Language.Current,
        settings.Absolute(page),
        settings.Absolute(Links.Feed(page, format)),
        pieces.Count > 0 ? pieces.Max(piece => piece.ChangedAt) : MoscowTime.ToUtc(Limits.EarliestDate.ToDateTime(TimeOnly.MinValue)),
        [.. pieces.Select(piece => Item(piece, sections))]);

    private FeedItem Item(LivePiece piece, IReadOnlyList<SectionView> sections)
    {
        var page = piece.Page;
        var title = MachineText.OneLine(page.Title, piece.Language);
        return new()
        {
            Id = $"urn:uuid:{piece.Key}",
            Page = settings.Absolute(Links.Item(piece.Address)),
            Title = page.Withdrawal is null ? title : Sentence.Text(FeedsWords.WithdrawnTitle, title),
            Summary = MachineText.OneLine(PlainText.Excerpt(page.Lead.Length > 0 ? page.Lead : piece.Text, SummaryLength), piece.Language),
            Html = FeedText.Of(piece, settings),
            Published = piece.DatedAt,
            Corrected = piece.CorrectedAt,
            Speaker = page.Speech?.Speaker is { } speaker ? MachineText.OneLine(speaker.Name, piece.Language) : null,
            Categories =
            [
                .. new[] { sections.FirstOrDefault(section => section.Kind == page.Kind)?.Title ?? Words.Of(page.Kind) }
                    .Concat(page.Topics.Select(topic => topic.Name)).Select(name => MachineText.OneLine(name, piece.Language)).Distinct(),
            ],
            Media = [.. MediaOf(piece).DistinctBy(media => media.Address)],
        };
    }

    private IEnumerable<FeedMedia> MediaOf(LivePiece piece)
    {
        var language = piece.Language;
        foreach (var video in piece.Media.Videos)
            yield return Media(video, video.Caption, video.Bytes, language);
        if (piece.Page.Picture is { Facts: var lead })
            yield return Media(lead, lead.Caption, SizeOf(lead), language);
        foreach (var photo in piece.Media.Groups.SelectMany(group => group.Photos))
            yield return Media(photo.File, photo.Caption, SizeOf(photo.File), language);
    }

    private FeedMedia Media(MediaFacts file, string caption, long? bytes, string language) => new(
        settings.Absolute(MediaShelf.PublicRoot + file.Path),
        file.ContentType,
        file.Kind == MediaKind.Video,
        bytes,
        file.Width,
        file.Height,
        file.Kind == MediaKind.Video ? file.Seconds : null,
        MachineText.OneLine(caption, language),
        MachineText.OneLine(file.Alt, language),
        MachineText.OneLine(file.Credit, language));

    /// <summary>Readers get a copy of a picture, which is not as long as the original.</summary>
    private long? SizeOf(MediaFacts picture) => new FileInfo(files.Public(picture.Sha256)) is { Exists: true } copy ? copy.Length : null;
}
