using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Archive.Word;

public enum WordRefusalReason
{
    Empty,
    TooLarge,
    Encrypted,
    OldWord,
    OtherFormat,
    Damaged,
    Suspicious,
    TooLong,
    TooMany,
    NoText,
}

/// <summary>Why a file makes no draft.</summary>
/// <param name="Reason">For programs.</param>
/// <param name="Sentence">For people: plain Russian that says what to do.</param>
public sealed record WordRefusal(WordRefusalReason Reason, string Sentence)
{
    private const string SaveAsDocx = "Откройте его в Word или LibreOffice и сохраните как «Документ Word (.docx)».";

    public static readonly WordRefusal Empty = new(WordRefusalReason.Empty, "Файл пуст. Выберите файл, в котором есть текст.");

    public static readonly WordRefusal TooLarge = new(
        WordRefusalReason.TooLarge,
        $"Файл больше {WordLimits.File / (1024 * 1024)} МБ. Уменьшите в нём снимки (в Word: «Формат рисунка» — «Сжать рисунки») или уберите их и добавьте в материал отдельно.");

    public static readonly WordRefusal Encrypted = new(
        WordRefusalReason.Encrypted,
        "Файл защищён паролем. Откройте его в Word, снимите пароль («Файл» — «Сведения» — «Защита документа»), сохраните и загрузите снова.");

    public static readonly WordRefusal OldWord = new(
        WordRefusalReason.OldWord, $"Это файл старого Word (.doc), хотя он может называться иначе. {SaveAsDocx}");

    public static readonly WordRefusal Rtf = Other("файл RTF");
    public static readonly WordRefusal OpenDocument = Other("файл OpenDocument (.odt)");
    public static readonly WordRefusal WordXml = Other("документ Word в формате XML");
    public static readonly WordRefusal Html = new(
        WordRefusalReason.OtherFormat, $"Это веб-страница, хотя файл может называться иначе. {SaveAsDocx}");

    public static readonly WordRefusal Pdf = new(
        WordRefusalReason.OtherFormat,
        "Это файл PDF, хотя он может называться иначе. Попросите у автора исходный документ Word или скопируйте текст из PDF в новый материал.");

    public static readonly WordRefusal Spreadsheet = new(
        WordRefusalReason.OtherFormat, "Это таблица Excel, а не документ Word. Скопируйте нужное в документ Word и загрузите его.");

    public static readonly WordRefusal Presentation = new(
        WordRefusalReason.OtherFormat, "Это презентация PowerPoint, а не документ Word. Скопируйте текст в документ Word и загрузите его.");

    public static readonly WordRefusal Archive = new(
        WordRefusalReason.OtherFormat, "Это архив, но документа Word в нём нет. Если документ лежит внутри, распакуйте архив и загрузите сам документ.");

    public static readonly WordRefusal NotWord = new(WordRefusalReason.OtherFormat, "Это не документ Word. Выберите файл .docx.");

    public static readonly WordRefusal Damaged = new(
        WordRefusalReason.Damaged,
        "Файл повреждён или скачан не до конца. Скачайте или скопируйте его ещё раз; если он открывается в Word, сохраните его там заново и загрузите снова.");

    public static readonly WordRefusal Suspicious = new(
        WordRefusalReason.Suspicious,
        "Файл устроен не так, как пишет Word: открывать его небезопасно. Если он получен от человека, скопируйте текст в новый документ и загрузите его.");

    public static readonly WordRefusal Bomb = new(
        WordRefusalReason.Suspicious,
        "Файл при распаковке становится огромным, документы Word такими не бывают. Проверьте, откуда он; текст можно скопировать в новый документ.");

    public static readonly WordRefusal TooManyPictures = TooMany("больше 200 картинок", "Оставьте нужные или разделите документ");
    public static readonly WordRefusal TooManyCells = TooMany("таблицы больше, чем можно показать (45 000 ячеек)", "Сократите таблицы или приложите их отдельным файлом");
    public static readonly WordRefusal TooManyNotes = TooMany("больше 1 900 сносок", "Разделите документ на части");
    public static readonly WordRefusal TooManyComments = TooMany("больше 1 000 комментариев рецензентов", "Удалите отработанные комментарии и сохраните документ");

    public static readonly WordRefusal TooComplex = new(
        WordRefusalReason.TooMany,
        "Разметка документа слишком сложна, чтобы показать её на странице. Разделите документ на части или уберите лишнее выделение в больших таблицах и списках.");

    public static readonly WordRefusal NoText = new(
        WordRefusalReason.NoText, "В документе нет текста. Если страницы отсканированы, распознайте их и загрузите документ с текстом.");

    /// <param name="characters">How many there are.</param>
    /// <param name="limit">How many may be.</param>
    public static WordRefusal TooLong(long characters, int limit)
    {
        var parts = (characters + limit - 1) / limit;
        return new(
            WordRefusalReason.TooLong,
            $"В документе {Plural.Of(characters, "знак", "знака", "знаков")}, а в один материал помещается {Digits.Grouped(limit)} — около 500 страниц. "
            + $"Разделите документ на {Plural.Of(parts, "часть", "части", "частей")} или больше.");
    }

    private static WordRefusal Other(string what) =>
        new(WordRefusalReason.OtherFormat, $"Это {what}, хотя он может называться иначе. {SaveAsDocx}");

    private static WordRefusal TooMany(string what, string advice) => new(WordRefusalReason.TooMany, $"В документе {what}. {advice}.");
}

/// <summary>Carries a refusal out of the depths of a file; <see cref="WordReader"/> lets none out.</summary>
internal sealed class WordRefusedException(WordRefusal refusal) : Exception(refusal.Sentence)
{
    public WordRefusal Refusal { get; } = refusal;
}
