namespace Csto.Portal.Core.Archive.Sources;

/// <summary>Why a file or an item of the old archive does not come in. Written to the report by name, so members are never renamed.</summary>
public enum RefusalReason
{
    NotFound,
    Unreadable,
    LinkLoop,
    Empty,
    TooLarge,
    Binary,
    UnknownEncoding,
    DamagedText,
    NotRussian,
    NotArchivePage,
    TooLong,
    Invalid,
}

/// <param name="Reason">For programs.</param>
/// <param name="Sentence">For people: one Russian sentence without a full stop at its end.</param>
public sealed record Refusal(RefusalReason Reason, string Sentence)
{
    public static readonly Refusal NotFound = new(RefusalReason.NotFound, "файл или папка не найдены");
    public static readonly Refusal BrokenLink = new(RefusalReason.NotFound, "ссылка ведёт на файл, которого нет");
    public static readonly Refusal Unreadable = new(RefusalReason.Unreadable, "нет права читать; проверьте права доступа");
    public static readonly Refusal LinkLoop = new(RefusalReason.LinkLoop, "символическая ссылка замыкается сама на себя");
    public static readonly Refusal Empty = new(RefusalReason.Empty, "файл пуст");
    public static readonly Refusal Binary = new(RefusalReason.Binary, "это не текст, а двоичный файл");

    public static readonly Refusal TooLarge =
        new(RefusalReason.TooLarge, $"файл больше {PageReader.MaxBytes / (1024 * 1024)} МБ: страницы старого сайта такими не бывают");

    public static readonly Refusal UnknownEncoding =
        new(RefusalReason.UnknownEncoding, "кодировка не распознана; сохраните файл в UTF-8 или Windows-1251");

    public static readonly Refusal NotRussian = new(RefusalReason.NotRussian, "в тексте почти нет русских слов");
    public static readonly Refusal NotArchivePage = new(RefusalReason.NotArchivePage, "не похоже на страницу старого сайта");

    public static Refusal Damaged(int position) =>
        new(RefusalReason.DamagedText, $"похоже на UTF-8, но текст повреждён (байт {position}); сохраните файл заново");

    public static Refusal Io(string message) => new(RefusalReason.Unreadable, $"файл не читается: {message}");
}

/// <summary>A value, or the reason why there is none.</summary>
public readonly record struct OrRefusal<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator OrRefusal<T>(T value) => new(value, null);

    public static implicit operator OrRefusal<T>(Refusal refusal) => new(null, refusal);
}
