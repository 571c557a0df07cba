using Csto.Portal.Core.Archive.Word.Story;
using Csto.Portal.Core.Archive.Word.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Word;

/// <summary>Says in Russian what of a file was kept, dropped and corrected.</summary>
internal static class ReportWriter
{
    public static WordReport Write(WordSource source, Arrangement arrangement, BodyMarkdown body, int placed)
    {
        var counts = source.Counts;
        return new()
        {
            Kept = [.. Kept(source, arrangement, body, placed)],
            Dropped = [.. Dropped(counts, arrangement, source.Pictures.Count - placed)],
            Corrected = [.. Corrected(counts, arrangement, body)],
        };
    }

    private static IEnumerable<string> Kept(WordSource source, Arrangement arrangement, BodyMarkdown body, int placed)
    {
        var blocks = arrangement.Body;
        if (blocks.OfType<TextBlock>().Count(b => b.Heading > 0) is > 0 and var headings)
            yield return Plural.Of(headings, "подзаголовок", "подзаголовка", "подзаголовков");
        if (blocks.Where((b, i) => b is ItemBlock && (i == 0 || blocks[i - 1] is not ItemBlock)).Count() is > 0 and var lists)
            yield return Plural.Of(lists, "список", "списка", "списков");
        if (blocks.OfType<TableBlock>().Count() is > 0 and var tables)
            yield return Plural.Of(tables, "таблица", "таблицы", "таблиц");
        if (source.Numbered.Count is > 0 and var notes)
            yield return Plural.Of(notes, "сноска", "сноски", "сносок");
        if (placed > 0)
            yield return Plural.Of(placed, "снимок", "снимка", "снимков");
        if (source.Counts.Links - arrangement.LeadLinks is > 0 and var links)
            yield return Plural.Of(links, "ссылка", "ссылки", "ссылок");
        if (body.Greetings > 0)
            yield return Plural.Of(body.Greetings, "приветствие", "приветствия", "приветствий");
        if (source.Counts.TextBoxes > 0)
            yield return $"текст из {Plural.Of(source.Counts.TextBoxes, "надписи", "надписей", "надписей")}";
        if (!body.LeftMarksOut && blocks.Any(IsMarked))
            yield return "выделение жирным и курсивом";
        if (arrangement.Date is { } date)
            yield return $"дата {RussianDates.Short(date)} из начала документа";
    }

    private static bool IsMarked(WordBlock block) => block switch
    {
        TextBlock text => text.Words.IsMarked,
        ItemBlock item => item.Words.IsMarked,
        TableBlock table => table.Rows.Any(row => row.Any(cell => cell.Words.IsMarked)),
        _ => false,
    };

    private static IEnumerable<string> Dropped(WordCounts counts, Arrangement arrangement, int leftOut)
    {
        if (leftOut > 0)
            yield return $"{Plural.Of(leftOut, "снимок", "снимка", "снимков")} — добавьте вручную";
        if (counts.ExternalPictures > 0)
            yield return $"{Pictures(counts.ExternalPictures)}, которых в файле нет, только ссылка на них";
        if (counts.UnshowablePictures > 0)
            yield return $"{Pictures(counts.UnshowablePictures)} в формате, который браузеры не показывают, — сохраните их как PNG или JPEG и добавьте вручную";
        if (counts.LostPictures > 0)
            yield return $"{Pictures(counts.LostPictures)}, потерянные в файле";
        if (counts.Charts > 0)
            yield return $"{Plural.Of(counts.Charts, "диаграмма или схема", "диаграммы или схемы", "диаграмм или схем")} — сохраните как картинку и добавьте вручную";
        if (counts.Objects > 0)
            yield return Plural.Of(counts.Objects, "вложенный объект", "вложенных объекта", "вложенных объектов");
        if (counts.Chunks > 0)
            yield return $"{Plural.Of(counts.Chunks, "вставленный документ", "вставленных документа", "вставленных документов")} — загрузите их отдельно";
        if (counts.BadLinks > 0)
            yield return $"{Plural.Of(counts.BadLinks, "ссылка", "ссылки", "ссылок")} на файлы и недопустимые адреса, слова остались";
        if (arrangement.LeadLinks > 0)
            yield return $"{Plural.Of(arrangement.LeadLinks, "ссылка", "ссылки", "ссылок")} из лида: он хранится простым текстом";
        if (counts.HasMacros)
            yield return "макросы";
        if (counts.HasContents)
            yield return "оглавление";
        if (counts.HasHeaders)
            yield return "колонтитулы";
        if (counts.HasHidden)
            yield return "скрытый текст";
        if (counts.HasUnderlines)
            yield return "подчёркивание";
        if (counts.HasStruck)
            yield return "зачёркивание, слова остались";
        if (counts.HasColours)
            yield return "цвет";
        yield return "шрифты и отступы";
    }

    private static IEnumerable<string> Corrected(WordCounts counts, Arrangement arrangement, BodyMarkdown body)
    {
        if (counts.Inserted + counts.Deleted + counts.Moved > 0)
            yield return $"исправления приняты ({Changes(counts)})";
        if (arrangement.IsTitleDerived)
            yield return "заголовка в документе нет, он составлен из первого предложения";
        if (arrangement.TitleNotes.Count > 0)
            yield return "сноска к заголовку — теперь последний абзац текста";
        if (arrangement.IsLeadExcerpt)
            yield return "в лид взято начало первого абзаца, сам абзац остался в тексте";
        if (counts.MergedTables > 0)
            yield return $"объединённые ячейки разделены в {Plural.Of(counts.MergedTables, "таблице", "таблицах", "таблицах")}: проверьте";
        if (counts.LayoutTables > 0)
            yield return $"{Plural.Of(counts.LayoutTables, "таблица", "таблицы", "таблиц")} из одной строки или столбца — теперь обычный текст";
        if (counts.NestedTables > 0)
            yield return $"{Plural.Of(counts.NestedTables, "таблица", "таблицы", "таблиц")} внутри ячейки — теперь строка текста";
        if (counts.LongHeadings > 0)
            yield return $"{Plural.Of(counts.LongHeadings, "абзац", "абзаца", "абзацев")} в стиле заголовка — теперь обычный текст";
        if (counts.Formulas > 0)
            yield return $"{Plural.Of(counts.Formulas, "формула", "формулы", "формул")} простым текстом: проверьте";
        if (counts.UnknownSigns > 0)
            yield return $"{Plural.Of(counts.UnknownSigns, "знак", "знака", "знаков")} особого шрифта заменены на «□»: проверьте";
        if (body.LeftMarksOut)
            yield return "выделение жирным и курсивом убрано: его слишком много для одной страницы";
    }

    private static string Changes(WordCounts counts) => string.Join(", ", new[]
    {
        counts.Inserted > 0 ? Plural.Of(counts.Inserted, "вставка", "вставки", "вставок") : null,
        counts.Deleted > 0 ? Plural.Of(counts.Deleted, "удаление", "удаления", "удалений") : null,
        counts.Moved > 0 ? Plural.Of(counts.Moved, "перенос", "переноса", "переносов") : null,
    }.OfType<string>());

    private static string Pictures(int count) => Plural.Of(count, "картинка", "картинки", "картинок");
}
