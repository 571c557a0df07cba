using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The filters of the library as the address has them.</summary>
public sealed record MediaQuery
{
    public string? Text { get; init; }

    /// <summary><c>picture</c>, <c>video</c>, <c>document</c>, <c>bin</c>; anything else: all.</summary>
    public string? Show { get; init; }

    public string? Before { get; init; }

    public string? Said { get; init; }

    public MediaFilter Read() => new()
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        Kind = MediaTab.All.FirstOrDefault(t => t.Word == Show)?.Kind,
        InBin = Show == MediaTab.Bin,
    };

    /// <summary>Null for the first page, also where the address holds no number.</summary>
    public int? Cursor => int.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public string Address(string? show, int? before = null) => DeskLinks.With(
        DeskLinks.Media, ("text", Text), ("show", show), ("before", before?.ToString(CultureInfo.InvariantCulture)));
}

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

public sealed record MediaListPage(MediaQuery Query, MediaPage List) : DeskPage
{
    public override string Title => "Медиатека";

    public override string Section => DeskLinks.Media;

    public bool IsFirst => Query.Cursor is null;

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Query.Text) || Query.Show is not null;
}

public sealed record MediaCardPage(MediaItem Item, MediaForm Form, IReadOnlyList<MediaUse> Uses) : DeskPage
{
    public override string Title => Item.Facts.FileName;

    public override string Section => DeskLinks.Media;

    public IReadOnlyList<Choice> Persons { get; init; } = [];

    public bool IsPicture => Item.Facts.Kind == MediaKind.Picture;

    /// <summary>«Фото, JPEG, 5,2 МБ, 6000 × 4000».</summary>
    public string Described
    {
        get
        {
            var words = $"{MediaWords.InRussian(Item.Facts.Kind)}, {Item.Described}";
            return Item is { Width: { } width, Height: { } height } ? $"{words}, {width} × {height}" : words;
        }
    }

    /// <summary>The block that shows the file, to be pasted into a text.</summary>
    public string Block => $":::{BlockName(Item.Facts.Kind)} {Item.Reference}\n:::";

    public static string BlockName(MediaKind kind) => kind switch
    {
        MediaKind.Picture => "photo",
        MediaKind.Video => "video",
        _ => "document",
    };
}

/// <summary>What became of one uploaded file.</summary>
/// <param name="Problem">Why it was not taken; null where it was.</param>
/// <param name="Warning">It was taken and will not look to every reader as it should; null where nothing is to be said.</param>
public sealed record UploadedFile(string Name, MediaItem? Item, bool WasThere, string? Problem, string? Warning = null);

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
