using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>Publications that were taken back, for programs that keep copies.</summary>
public sealed class RemovalsApiController(RemovalReader removals, ApiMaker maker, PortalSettings settings) : ApiController(settings)
{
    private const int UsualLimit = 100;
    private const int MostLimit = 1000;

    [Told(nameof(ApiWords.ListRemovals))]
    [Readable(Routes.ApiRemovals)]
    [ProducesResponseType<ApiRemovals>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ApiRemovals>> Index(
        [FromQuery, Told(nameof(ApiWords.FilterRemovedSince)), Required] DateTimeOffset? since,
        [FromQuery, Told(nameof(ApiWords.FilterLanguage)), StringLength(8)] string? language,
        [FromQuery, Told(nameof(ApiWords.Limit)), Range(1, MostLimit)] int limit = UsualLimit,
        [FromQuery, Told(nameof(ApiWords.Cursor)), StringLength(200)] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        if (!TrySpeak(language, out var known))
            return UnknownLanguage(language);
        var question = string.Create(CultureInfo.InvariantCulture, $"removals|{known}|{since!.Value.UtcTicks}");
        ChangeCursor? after = null;
        if (cursor is not null && (ApiCursor.Read(cursor, question) is not { } place || !ChangeCursor.TryParse(place, out after)))
            return BadCursor();
        var portion = await removals.ReadAsync(known, since.Value.UtcDateTime, after, limit, cancellationToken);
        return new ApiRemovals([.. portion.Pieces.Select(maker.Removal)], portion.Next is { } next ? ApiCursor.Write(next.ToString(), question) : null);
    }
}
