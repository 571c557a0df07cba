using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Commands;

/// <summary>What the import of the old site tells at its end: a table of outcomes by kind, then what wants a person's eye.</summary>
internal static class ImportSummary
{
    /// <summary>Longer lists belong into the report file.</summary>
    private const int MaxListed = 50;

    private static readonly (ImportOutcome Outcome, string Name)[] Rows =
    [
        (ImportOutcome.Made, "создано"),
        (ImportOutcome.Completed, "дополнено"),
        (ImportOutcome.FoundAgain, "найдено снова"),
        (ImportOutcome.ForReview, "на проверку"),
        (ImportOutcome.KeptEdited, "изменено на портале"),
        (ImportOutcome.Refused, "отклонено"),
    ];

    private static readonly (PublicationKind Kind, string Name)[] Columns =
    [
        (PublicationKind.News, "новости"),
        (PublicationKind.Speech, "выступления"),
        (PublicationKind.Statement, "заявления"),
    ];

    public static void Write(TextWriter output, ImportReport report)
    {
        WriteHeading(output, report);
        WriteTable(output, [.. report.Files.SelectMany(f => f.Items)]);
        WritePictures(output, report);
        WriteOldAddresses(output, report);
        List(output, "На проверку (черновики)", Items(report, ImportOutcome.ForReview));
        List(output, "Изменено на портале после импорта и оставлено как есть", Items(report, ImportOutcome.KeptEdited));
        List(output, "Отклонено", [.. RefusedFiles(report), .. Items(report, ImportOutcome.Refused)]);
        List(
            output,
            "Контакты для прессы на страницах (срок действия со страниц не виден: проверьте его в разделе «Контакты»)",
            [.. report.Contacts.Select(c => $"{c.Name}, {c.Post}: {string.Join(", ", c.Phones.Select(p => p.Number).Append(c.Email))}")]);
        List(output, "Не вошло из страниц", [.. report.Files.Where(f => f.Unplaced.Count > 0).Select(f => $"{f.File}: {string.Join(" / ", f.Unplaced)}")]);
    }

    private static void WriteHeading(TextWriter output, ImportReport report)
    {
        if (report.Interrupted)
            output.WriteLine("Импорт прерван. Всё, что перечислено ниже, вошло целиком; запустите его снова, и он продолжит.");
        if (report.DryRun)
            output.WriteLine("Пробный прогон: ничего не записано. При настоящем импорте будет так.");
        var seconds = (report.FinishedAt - report.StartedAt).TotalSeconds;
        output.WriteLine($"Прочитано: {Plural.Of(report.Totals.Files, "файл", "файла", "файлов")} за {seconds:0.0} с.");
        if (report.Totals.FilesRefused > 0)
            output.WriteLine($"Из них отклонено: {report.Totals.FilesRefused}.");
        output.WriteLine();
    }

    private static void WriteTable(TextWriter output, List<ItemReport> items)
    {
        var first = Rows.Max(r => r.Name.Length);
        output.WriteLine($"  {new string(' ', first)}  {string.Join("  ", Columns.Select(c => c.Name))}  всего");
        foreach (var (outcome, name) in Rows)
        {
            var row = items.Where(i => i.Outcome == outcome).ToList();
            var cells = Columns.Select(c => $"{row.Count(i => i.Kind == c.Kind)}".PadLeft(c.Name.Length));
            output.WriteLine($"  {name.PadRight(first)}  {string.Join("  ", cells)}  {$"{row.Count}".PadLeft("всего".Length)}");
        }
    }

    private static void WritePictures(TextWriter output, ImportReport report)
    {
        var (taken, refused, missing) = (report.Totals.PicturesTaken, report.Totals.PicturesRefused, report.Totals.PicturesMissing);
        if (taken + refused + missing == 0)
            return;
        output.WriteLine($"\n  снимки: внесено {taken}, не принято {refused}, не найдено {missing}");
        List(
            output,
            "Снимки, которых нет в текстах (о каждом есть замечание в материале)",
            [
                .. from file in report.Files
                   from item in file.Items
                   from picture in item.Pictures
                   where picture.Outcome != PictureOutcome.Taken
                   select $"{picture.Address} — {picture.Reason} ({file.File})",
            ]);
    }

    private static void WriteOldAddresses(TextWriter output, ImportReport report)
    {
        var all = report.Files.SelectMany(f => f.Items, (file, item) => (file.File, item)).SelectMany(f => f.item.OldAddresses, (f, address) => (f.File, address)).ToList();
        if (all.Count > 0)
            output.WriteLine($"\n  старые адреса: ведут на материал {all.Count(a => a.address.Reason is null)}, не приняты {all.Count(a => a.address.Reason is not null)}");
        List(output, "Старые адреса, которые не приняты", [.. all.Where(a => a.address.Reason is not null).Select(a => $"{a.address.Address} — {a.address.Reason} ({a.File})")]);
    }

    private static List<string> Items(ImportReport report, ImportOutcome outcome) =>
    [
        .. from file in report.Files
           from item in file.Items
           where item.Outcome == outcome
           select $"{item.Title} — {item.Reason} ({file.File})",
    ];

    private static IEnumerable<string> RefusedFiles(ImportReport report) =>
        report.Files.Where(f => f.Refusal is not null).Select(f => $"{f.File}: {f.Refusal!.Sentence}");

    private static void List(TextWriter output, string heading, List<string> lines)
    {
        if (lines.Count == 0)
            return;
        output.WriteLine($"\n{heading}:");
        foreach (var line in lines.Take(MaxListed))
            output.WriteLine($"  {line}");
        if (lines.Count > MaxListed)
            output.WriteLine($"  …и ещё {lines.Count - MaxListed}; все перечислены в отчёте (--report).");
    }
}
