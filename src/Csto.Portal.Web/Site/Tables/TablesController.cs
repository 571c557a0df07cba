using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Copies;
using Csto.Portal.Web.Site.Lists;
using Csto.Portal.Web.Site.Search;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Tables;

/// <summary>
/// The whole of a list as a table, for spreadsheets or Word: of a period, a person, a topic, or what the search finds. Made for every request as pages are, of one
/// generation, written line by line and bounded; who asks too often is told to wait. A longer list says in its last line that it was cut, and how to get the rest.
/// </summary>
[CacheablePages(IsKept = false)]
[LimitsReading]
public sealed class TablesController(TableReader tables, SearchLists searches, SiteNow now, PortalSettings settings, TimeProvider clock) : SiteController
{
    private const string RetryAfterSeconds = "5";

    [Page(Routes.ListTable)]
    [Page(Routes.YearTable)]
    [Page(Routes.MonthTable)]
    [Page(Routes.DayTable)]
    public async Task<IActionResult> Period(string section, string? year, string? month, string? day, string table, CancellationToken cancellationToken)
    {
        var kind = PublicationAddress.KindOf(section.ToLowerInvariant());
        if (ArchivePeriod.Of(Number(year), Number(month), Number(day), MoscowTime.Today(clock)) is not { } period)
            return NotFound();
        var subject = (await now.SectionsAsync(Language.Current, cancellationToken)).FirstOrDefault(one => one.Kind == kind)?.Title ?? CommonWords.Archive;
        var title = period.Scale == PeriodScale.All ? subject : Sentence.Text(ListsWords.Of, subject, PeriodWords.Within(period));
        var filter = new PieceFilter(Language.Current) { Kind = kind };
        if (period.Scale != PeriodScale.All)
            filter = filter with { From = period.From, To = period.To };
        return await OfListAsync(title, Links.Period(kind, period), Routes.TableOf(table), filter, cancellationToken);
    }

    [Page(Routes.PersonTable)]
    public async Task<IActionResult> Person(string slug, string table, CancellationToken cancellationToken) =>
        await tables.PersonAsync(Language.Current, slug.ToLowerInvariant(), cancellationToken) is var (id, name)
            ? await OfListAsync(name, Links.Person(slug.ToLowerInvariant()), Routes.TableOf(table), new(Language.Current) { PersonId = id }, cancellationToken)
            : NotFound();

    [Page(Routes.TopicTable)]
    public async Task<IActionResult> Topic(string slug, string table, CancellationToken cancellationToken) =>
        await tables.TopicAsync(Language.Current, slug.ToLowerInvariant(), cancellationToken) is var (id, name)
            ? await OfListAsync(name, Links.Topic(slug.ToLowerInvariant()), Routes.TableOf(table), new(Language.Current) { TopicId = id }, cancellationToken)
            : NotFound();

    [Page(Routes.SearchTable), LimitsSearches]
    public async Task<IActionResult> Search(string table, CancellationToken cancellationToken)
    {
        var format = Routes.TableOf(table);
        var request = SearchQuestion.Read(Request.Query);
        if (await searches.FindAsync(request, Table.MostOf(format), cancellationToken) is not { } found)
        {
            Response.Headers.RetryAfter = RetryAfterSeconds;
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (!found.IsUpToDate)
            Response.Headers.CacheControl = "no-store";
        var list = new Table(Sentence.Text(CopyingWords.TableFound, request.Text ?? ""), Links.SearchFor(request), "search", tables.ReadAsync(found.Ids, cancellationToken))
        {
            IsCut = found.Total > found.Ids.Count,
        };
        return await AnswerAsync(list, format);
    }

    private async Task<IActionResult> OfListAsync(string title, string list, TableFormat format, PieceFilter filter, CancellationToken cancellationToken)
    {
        var address = Links.Table(list, format);
        if (Request.SpelledPath() != address)
            return RedirectPermanent(address);
        var name = list[PublicationAddress.Prefix(Language.Current).Length..].Trim('/').Replace('/', '-');
        // One more tells whether the list goes on.
        return await AnswerAsync(new(title, list, name, tables.ReadAsync(filter, Table.MostOf(format) + 1, cancellationToken)), format);
    }

    private async Task<IActionResult> AnswerAsync(Table table, TableFormat format)
    {
        this.KeepFromSearchEngines();
        this.SaveAs($"{table.Name}.{(format == TableFormat.Csv ? "csv" : "docx")}");
        if (format == TableFormat.Word)
            return File(await WordTableFile.WriteAsync(table, settings, clock.GetUtcNow().UtcDateTime), MediaTypes.Docx);
        Response.ContentType = CsvTable.Type;
        await using (var csv = new CsvTable(Response.Body))
            await table.WriteAsync(csv, settings);
        return new EmptyResult();
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
