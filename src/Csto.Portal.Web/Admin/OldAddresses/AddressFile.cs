using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Admin.OldAddresses;

/// <summary>
/// A table that <c>import-redirects</c> takes: RFC 4180 with semicolons, under a heading, with the mark of UTF-8. Addresses begin with a slash, so no
/// spreadsheet takes one for a formula.
/// </summary>
internal sealed class AddressFile(string name, DateOnly today, IReadOnlyList<string> heading, IAsyncEnumerable<IReadOnlyList<string>> lines) : ActionResult
{
    private const int FlushEvery = 500;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(";,\"\t\r\n");

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{today:yyyy-MM-dd}.csv");
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = file }.ToString();
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Line(heading));
        var count = 0;
        await foreach (var line in lines)
        {
            await writer.WriteLineAsync(Line(line));
            if (++count % FlushEvery == 0)
                await writer.FlushAsync(context.HttpContext.RequestAborted);
        }
    }

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Cell));

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
