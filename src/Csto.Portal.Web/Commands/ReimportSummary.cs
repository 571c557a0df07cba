using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Commands;

/// <summary>What the import of an export tells at its end: counts, then what wants a person's eye.</summary>
internal static class ReimportSummary
{
    /// <summary>Longer lists belong into the report file.</summary>
    private const int MaxListed = 50;

    public static void Write(TextWriter output, ReimportReport report)
    {
        if (report.Interrupted)
            output.WriteLine("Импорт прерван. Всё, что перечислено ниже, вошло целиком; запустите его снова, и он продолжит.");
        if (report.DryRun)
            output.WriteLine("Пробный прогон: ничего не записано. При настоящем импорте будет так.");
        var seconds = (report.FinishedAt - report.StartedAt).TotalSeconds;
        output.WriteLine($"Прочитано: {Plural.Of(report.Items.Count, "материал", "материала", "материалов")} за {seconds:0.0} с.");
        output.WriteLine();
        output.WriteLine($"  создано              {report.Count(ReimportOutcome.Made)}");
        output.WriteLine($"  без изменений        {report.Count(ReimportOutcome.Same)}");
        output.WriteLine($"  изменено на портале  {report.Count(ReimportOutcome.KeptChanged)}");
        output.WriteLine($"  отклонено            {report.Count(ReimportOutcome.Refused)}");
        List(output, "Карточки созданы", report.CardsMade);
        List(output, "Обратите внимание", report.CardsKept);
        List(output, "Создано с оговоркой", Items(report, ReimportOutcome.Made));
        List(output, "На портале другое, оставлено как есть", Items(report, ReimportOutcome.KeptChanged));
        List(output, "Отклонено", Items(report, ReimportOutcome.Refused));
    }

    private static List<string> Items(ReimportReport report, ReimportOutcome outcome) =>
    [
        .. report.Items.Where(i => i.Outcome == outcome && i.Note is not null)
            .Select(i => i.Title is null ? $"{i.File}: {i.Note}" : $"{i.File}, «{i.Title}»: {i.Note}"),
    ];

    private static void List(TextWriter output, string heading, IReadOnlyList<string> lines)
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
