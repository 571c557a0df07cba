using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>A file as scripts read it; see <c>Assets/ts/media/library.ts</c>.</summary>
/// <param name="Reference">How a text names it.</param>
/// <param name="Kind"><c>photo</c>, <c>video</c> or <c>document</c>: the block that shows it.</param>
/// <param name="Described">«JPEG, 2,4 МБ».</param>
/// <param name="Thumb">Address of a small picture; null where there is none.</param>
/// <param name="LacksAlt">A picture that nobody has described yet.</param>
public sealed record MediaChoice(
    int Id, string Reference, string Kind, string Name, string Caption, string Alt, string Described, string? Thumb, string Card, bool LacksAlt)
{
    public static MediaChoice Of(MediaItem item) => new(
        item.Id,
        item.Reference,
        MediaCardPage.BlockName(item.Facts.Kind),
        item.Facts.FileName,
        item.Details.Caption,
        item.Details.Alt,
        item.Described,
        item.Facts.Kind == MediaKind.Picture ? DeskLinks.MediaThumb(item.Reference) : null,
        DeskLinks.MediaCard(item.Id),
        item.LacksAlt);
}

/// <param name="Next">To ask for the next page; null on the last.</param>
public sealed record MediaChoices(IReadOnlyList<MediaChoice> Items, int? Next)
{
    /// <summary>Everybody who is in some file; with the first page only.</summary>
    public IReadOnlyList<MediaName> Persons { get; init; } = [];
}

/// <summary>A picture of the library that looks like the one just uploaded.</summary>
/// <param name="Thumb">Address of a small picture.</param>
public sealed record LikeChoice(string Name, string Card, string Thumb)
{
    public static LikeChoice Of(LikeFile file) =>
        new(file.FileName, DeskLinks.MediaCard(file.Id), DeskLinks.MediaThumb(file.Sha256[..Core.Content.MediaReferences.UsualDigits]));
}

/// <param name="Problem">A Russian sentence; null where the file was taken.</param>
/// <param name="Warning">A Russian sentence about a file that was taken; null where nothing is to be said.</param>
public sealed record UploadAnswer(string Name, string? Problem, bool WasThere, MediaChoice? File, string? Warning = null)
{
    /// <summary>What became of it: a Russian sentence; null where it was not taken.</summary>
    public string? Words { get; init; }

    /// <summary>Pictures of the library that look the same.</summary>
    public IReadOnlyList<LikeChoice> Like { get; init; } = [];

    public static UploadAnswer Of(UploadedFile file) => new(
        file.Name, file.Problem, file.WasThere, file.Item is { } item ? MediaChoice.Of(item) : null, file.Warning)
    {
        Words = file.Problem is null ? file.Words : null,
        Like = [.. file.Like.Select(LikeChoice.Of)],
    };
}
