using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The filters of the library as the address has them; everything as it was typed.</summary>
public sealed record MediaQuery
{
    public static readonly IReadOnlyList<(string Word, string Text, MediaUsage Usage)> Usages =
    [
        ("live", "В опубликованных материалах", MediaUsage.Live),
        ("work", "В материалах в работе", MediaUsage.InWork),
        ("past", "Только в прежних редакциях", MediaUsage.PastOnly),
        ("nowhere", "Нигде не использованы", MediaUsage.Nowhere),
        ("replaced", "Заменены другими", MediaUsage.Replaced),
    ];

    public static readonly IReadOnlyList<(string Word, string Text, MediaLack Lack)> Wants =
    [
        ("alt", "Описания", MediaLack.Alt),
        ("credit", "Автора и правообладателя", MediaLack.Credit),
    ];

    public string? Text { get; init; }

    /// <summary><c>picture</c>, <c>video</c>, <c>document</c>, <c>bin</c>; anything else: all.</summary>
    public string? Show { get; init; }

    public int? Person { get; init; }

    /// <summary>A word of <see cref="Usages"/>.</summary>
    public string? Use { get; init; }

    /// <summary>A word of <see cref="Wants"/>.</summary>
    public string? Lacks { get; init; }

    /// <summary>Who uploaded it.</summary>
    public int? By { get; init; }

    public string? TakenFrom { get; init; }

    public string? TakenTo { get; init; }

    public string? UploadedFrom { get; init; }

    public string? UploadedTo { get; init; }

    public string? Before { get; init; }

    public string? Said { get; init; }

    /// <summary>Of what was just moved: numbers with commas between them.</summary>
    public string? Moved { get; init; }

    public MediaFilter Read(List<FieldProblem> problems) => new()
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        Kind = MediaTab.All.FirstOrDefault(t => t.Word == Show)?.Kind,
        InBin = Show == MediaTab.Bin,
        PersonId = Person,
        UploadedById = By,
        Usage = Show == MediaTab.Bin ? null : Usages.Where(u => u.Word == Use).Select(u => (MediaUsage?)u.Usage).FirstOrDefault(),
        Lacks = Wants.Where(w => w.Word == Lacks).Select(w => (MediaLack?)w.Lack).FirstOrDefault(),
        TakenFrom = DateField.Read(TakenFrom, nameof(TakenFrom), problems),
        TakenTo = DateField.Read(TakenTo, nameof(TakenTo), problems),
        UploadedFrom = DateField.Read(UploadedFrom, nameof(UploadedFrom), problems),
        UploadedTo = DateField.Read(UploadedTo, nameof(UploadedTo), problems),
    };

    /// <summary>Null for the first page, also where the address holds no number.</summary>
    public int? Cursor => int.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Conditions beyond words, kind, person and use: the fold that holds them stands open then.</summary>
    public bool HasMore => Lacks is { Length: > 0 } || By is not null
        || new[] { TakenFrom, TakenTo, UploadedFrom, UploadedTo }.Any(text => !string.IsNullOrWhiteSpace(text));

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || Show is { Length: > 0 } || Person is not null || Use is { Length: > 0 } || HasMore;

    public string Address(string? show, int? before = null) => DeskLinks.With(
        DeskLinks.Media,
        ("text", Text),
        ("show", show),
        ("person", Number(Person)),
        ("use", Use),
        ("lacks", Lacks),
        ("by", Number(By)),
        ("takenFrom", TakenFrom),
        ("takenTo", TakenTo),
        ("uploadedFrom", UploadedFrom),
        ("uploadedTo", UploadedTo),
        ("before", Number(before)));

    /// <summary>The numbers of <see cref="Moved"/>; what is none is passed over.</summary>
    public IReadOnlyList<int> MovedIds => IdList.Read(Moved);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Numbers of files in an address or a hidden field.</summary>
internal static class IdList
{
    public static IReadOnlyList<int> Read(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Distinct().Take(MediaBin.MostAtOnce),
    ];

    public static string Write(IEnumerable<int> ids) => string.Join(',', ids);
}

public sealed record MediaListPage : DeskPage
{
    public required MediaQuery Query { get; init; }

    public required MediaPage List { get; init; }

    /// <summary>How many the filters find; up to <see cref="MediaCatalogue.CountedUpTo"/>, and one more where there are more.</summary>
    public required int Found { get; init; }

    public required IReadOnlyList<MediaName> Persons { get; init; }

    public required IReadOnlyList<MediaName> Uploaders { get; init; }

    /// <summary>What could not be taken off the disk.</summary>
    public IReadOnlyList<StuckFile> Stuck { get; init; } = [];

    /// <summary>UTC, for the days that are left.</summary>
    public required DateTime Now { get; init; }

    public override string Title => "Медиатека";

    public override string Section => DeskLinks.Media;

    public bool IsFirst => Query.Cursor is null;

    public bool IsBin => Query.Show == MediaTab.Bin;

    /// <summary>Files of this list can be moved several at once: out of the bin, or into it where nothing shows them.</summary>
    public bool IsChosenFrom => IsBin || Query.Use == "nowhere";

    public string FoundInWords => Found > MediaCatalogue.CountedUpTo
        ? $"Найдено больше {Digits.Grouped(MediaCatalogue.CountedUpTo)} файлов"
        : $"Найдено: {Plural.Of(Found, "файл", "файла", "файлов")}";

    public string DaysLeft(MediaItem item) => item.DeletedAt is { } at
        ? $"Удалится насовсем через {Plural.Of(MediaBin.DaysLeft(at, Now), "день", "дня", "дней")}"
        : "";
}
