using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Subtitles;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <param name="Word">As the address has it; null for all.</param>
public sealed record MediaTab(string? Word, string Text, MediaKind? Kind)
{
    public const string Bin = "bin";

    public static readonly IReadOnlyList<MediaTab> All =
    [
        new(null, "Все", null),
        new("picture", "Фото", MediaKind.Picture),
        new("video", "Видео", MediaKind.Video),
        new("document", "Документы", MediaKind.Document),
        new(Bin, "В корзине", null),
    ];
}

/// <param name="InPlace">The file that is shown in its place; null where it is shown itself.</param>
public sealed record MediaCardPage(MediaItem Item, MediaForm Form, MediaStanding Standing, MediaItem? InPlace = null) : DeskPage
{
    public override string Title => Item.Facts.FileName;

    public override string Section => DeskLinks.Media;

    public IReadOnlyList<Choice> Persons { get; init; } = [];

    /// <summary>Subtitles of a video.</summary>
    public IReadOnlyList<TrackCard> Tracks { get; init; } = [];

    /// <summary>The picture that stands for a video.</summary>
    public MediaFacts? Poster { get; init; }

    /// <summary>The poster as it was typed; null: as it is.</summary>
    public string? Picture { get; init; }

    /// <summary>How texts name the poster; empty for none.</summary>
    public string PosterReference => Picture ?? Poster?.Sha256[..MediaReferences.UsualDigits] ?? "";

    public bool IsPicture => Item.Facts.Kind == MediaKind.Picture;

    /// <summary>«Фото, JPEG, 5,2 МБ, 6000 × 4000».</summary>
    public string Described => Describe(Item);

    /// <summary>The block that shows the file, to be pasted into a text.</summary>
    public string Block => $":::{BlockName(Item.Facts.Kind)} {Item.Reference}\n:::";

    public static string Describe(MediaItem item)
    {
        var words = $"{MediaWords.InRussian(item.Facts.Kind)}, {item.Described}";
        if (item is { Width: { } width, Height: { } height })
            words += $", {width} × {height}";
        return item.Seconds is { } seconds ? $"{words}, {TimeSpan.FromSeconds(seconds):g}" : words;
    }

    public static string BlockName(MediaKind kind) => kind switch
    {
        MediaKind.Picture => "photo",
        MediaKind.Video => "video",
        _ => "document",
    };
}

/// <summary>What became of one uploaded file.</summary>
/// <param name="Problem">Why it was not taken; null where it was.</param>
public sealed record UploadedFile(string Name, MediaItem? Item, bool WasThere, string? Problem)
{
    public bool WasInBin { get; init; }

    /// <summary>It was taken and will not look to every reader as it should; null where nothing is to be said.</summary>
    public string? Warning { get; init; }

    /// <summary>Pictures of the library that look the same.</summary>
    public IReadOnlyList<LikeFile> Like { get; init; } = [];

    /// <summary>What became of it, where it was taken.</summary>
    public string Words => WasInBin ? "Такой же файл лежал в корзине: он возвращён оттуда, вместе со своей карточкой."
        : WasThere ? "Точно такой файл уже есть в медиатеке, второй раз он не нужен."
        : Item is { LacksAlt: true } ? "Загружено. Добавьте описание." : "Загружено.";

    /// <param name="name">What the file is called where it comes from.</param>
    /// <param name="added">What became of it.</param>
    /// <param name="item">Its card.</param>
    public static UploadedFile Of(string name, MediaOutcome.Added added, MediaItem? item) =>
        new(name, item, added.WasThere, null) { WasInBin = added.WasInBin, Like = added.Like, Warning = added.Warning };

    public static UploadedFile Of(string name, MediaOutcome.Refused refused) =>
        new(name, null, false, string.Join(' ', refused.Problems.Select(problem => problem.Message)));
}

public sealed record UploadedPage(IReadOnlyList<UploadedFile> Files) : DeskPage
{
    public override string Title => "Загрузка";

    public override string Section => DeskLinks.Media;

    /// <summary>Where what was taken is described; null where nothing was.</summary>
    public string? Description => Files.Any(f => f.Item is not null) ? DeskLinks.MediaDescription(Files.Select(f => f.Item?.Id).OfType<int>()) : null;

    public string Words => Files.Count == 0
        ? "Ни одного файла не выбрано."
        : $"Загружено {Files.Count(f => f.Problem is null)} из {Plural.Of(Files.Count, "файла", "файлов", "файлов")}.";
}
