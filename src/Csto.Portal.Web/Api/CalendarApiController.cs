using System.ComponentModel.DataAnnotations;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>Days that have publications.</summary>
public sealed class CalendarApiController(SiteNow now, TimeProvider clock, ApiMaker maker, PortalSettings settings) : ApiController(settings)
{
    [Told(nameof(ApiWords.ListDays))]
    [Readable(Routes.ApiCalendar)]
    [ProducesResponseType<ApiCalendar>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ApiCalendar>> Index(
        [FromQuery, Told(nameof(ApiWords.FilterYear)), Range(1992, 9999)] int? year,
        [FromQuery, Told(nameof(ApiWords.FilterKind))] ApiKind? kind,
        [FromQuery, Told(nameof(ApiWords.FilterLanguage)), StringLength(8)] string? language,
        CancellationToken cancellationToken)
    {
        if (!TrySpeak(language, out var known))
            return UnknownLanguage(language);
        var (one, asked) = ((PublicationKind?)kind, year ?? MoscowTime.Today(clock).Year);
        var days = await now.DaysAsync(known, cancellationToken);
        return new ApiCalendar(
            asked,
            [.. days.Year(one, asked).SelectMany(month => month.Days).OrderBy(day => day.Day).Select(day => maker.Day(one, day))],
            [.. days.Months(one).Years.Select(count => new ApiYear(count.Year, count.Count))]);
    }
}
