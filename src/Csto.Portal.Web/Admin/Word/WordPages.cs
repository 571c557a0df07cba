using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Word;

/// <summary>Where a file is chosen.</summary>
public sealed record WordUploadPage(PublicationKind Kind) : DeskPage
{
    /// <summary>Programs and phones offer these first; what the file really is decides its content.</summary>
    public const string Accept = ".docx,.docm,.dotx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override string Title => "Материал из файла Word";

    public override string Section => DeskLinks.Publications;
}

/// <summary>What came of a file, with what reviewers said in it.</summary>
public sealed record WordReportPage(Workpiece Piece, WordUpload Upload) : DeskPage
{
    public override string Title => "Отчёт о файле Word";

    public override string Section => DeskLinks.Publications;

    public IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Parts => new[]
    {
        ("Сохранено", Upload.Report.Kept), ("Исправлено", Upload.Report.Corrected), ("Убрано", Upload.Report.Dropped),
    }.Where(part => part.Item2.Count > 0);
}

/// <summary>What the page of a piece says of the file it was made of.</summary>
public sealed record WordOrigin(int PublicationId, WordUpload Upload)
{
    public Notice Notice => Notice.Success(string.Join(' ', Sentences()), new("Отчёт о файле", DeskLinks.WordReport(PublicationId)));

    private IEnumerable<string> Sentences()
    {
        var report = Upload.Report;
        yield return $"Черновик сделан из файла «{Upload.FileName}».";
        if (report.Kept.Count > 0)
            yield return $"Сохранено: {string.Join(", ", report.Kept)}.";
        if (report.Corrected.Count > 0)
            yield return $"Исправлено: {string.Join("; ", report.Corrected)}.";
        if (report.Dropped.Count > 0)
            yield return $"Убрано: {string.Join("; ", report.Dropped)}.";
        if (Upload.Comments.Count > 0)
            yield return $"{Plural.Of(Upload.Comments.Count, "комментарий рецензента", "комментария рецензентов", "комментариев рецензентов")} — среди замечаний и в отчёте.";
    }
}
