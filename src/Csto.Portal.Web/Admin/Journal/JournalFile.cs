using System.Globalization;
using System.Text;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>The journal as a file, sent while it is read.</summary>
/// <param name="entries">The newest first.</param>
/// <param name="format"><see cref="Csv"/> or <see cref="JsonLines"/>.</param>
/// <param name="today">For the name of the file.</param>
internal sealed class JournalFile(IAsyncEnumerable<AuditEntry> entries, string format, DateOnly today) : ActionResult
{
    /// <summary>For spreadsheets.</summary>
    public const string Csv = "csv";

    /// <summary>For programs: a JSON object a line.</summary>
    public const string JsonLines = "jsonl";

    private const int FlushEvery = 500;

    public static bool IsFormat(string? format) => format is Csv or JsonLines;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var isCsv = format == Csv;
        response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        var name = string.Create(CultureInfo.InvariantCulture, $"journal-{today:yyyy-MM-dd}.{format}");
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        // Spreadsheets take a file without the mark for one in a code page of the last century.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isCsv));
        if (isCsv)
            await writer.WriteAsync(JournalCsv.Head);
        var count = 0;
        await foreach (var entry in entries)
        {
            await writer.WriteAsync(isCsv ? JournalCsv.LinesOf(entry) : JournalJson.LineOf(entry));
            if (++count % FlushEvery == 0)
                await writer.FlushAsync(context.HttpContext.RequestAborted);
        }
    }
}
