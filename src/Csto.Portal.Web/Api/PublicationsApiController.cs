using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>Publications with their whole texts.</summary>
public sealed class PublicationsApiController(PieceReader pieces, RemovalReader removals, PieceNames names, ApiMaker maker, PortalSettings settings) : ApiController(settings)
{
    private const int UsualLimit = 20;
    private const int MostLimit = 100;

    [Told(nameof(ApiWords.ListPublications))]
    [Readable(Routes.ApiPublications)]
    [ProducesResponseType<ApiPortion>(StatusCodes.Status200OK)]
    public async Task<ActionResult<ApiPortion>> List(
        [FromQuery, Told(nameof(ApiWords.FilterKind))] ApiKind? kind,
        [FromQuery, Told(nameof(ApiWords.FilterFrom))] DateOnly? from,
        [FromQuery, Told(nameof(ApiWords.FilterTo))] DateOnly? to,
        [FromQuery, Told(nameof(ApiWords.FilterPerson)), StringLength(Limits.Slug)] string? person,
        [FromQuery, Told(nameof(ApiWords.FilterTopic)), StringLength(Limits.Slug)] string? topic,
        [FromQuery, Told(nameof(ApiWords.FilterLanguage)), StringLength(8)] string? language,
        [FromQuery, Told(nameof(ApiWords.FilterUpdatedSince))] DateTimeOffset? updatedSince,
        [FromQuery, Told(nameof(ApiWords.Limit)), Range(1, MostLimit)] int limit = UsualLimit,
        [FromQuery, Told(nameof(ApiWords.Cursor)), StringLength(200)] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        if (!TrySpeak(language, out var known))
            return UnknownLanguage(language);
        if (await names.FindAsync(person?.ToLowerInvariant(), topic?.ToLowerInvariant(), cancellationToken) is not var (personId, topicId))
            return BadName();
        var filter = new PieceFilter(known) { Kind = (PublicationKind?)kind, From = from, To = to, PersonId = personId, TopicId = topicId };
        var question = string.Create(CultureInfo.InvariantCulture, $"{filter}|{updatedSince?.UtcTicks}");
        var place = cursor is null ? null : ApiCursor.Read(cursor, question);
        if (cursor is not null && place is null)
            return BadCursor();
        return updatedSince is { } since
            ? await ChangedAsync(filter, since.UtcDateTime, place, limit, question, cancellationToken)
            : await NewestAsync(filter, place, limit, question, cancellationToken);
    }

    [Told(nameof(ApiWords.OnePublication))]
    [CacheablePages]
    [Readable(Routes.ApiPublication)]
    [ProducesResponseType<ApiPublication>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, ApiProblems.Type)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status410Gone, ApiProblems.Type)]
    public async Task<ActionResult<ApiPublication>> One([Told(nameof(ApiWords.PublicationId))] Guid id, CancellationToken cancellationToken)
    {
        if (await pieces.FindAsync(id, cancellationToken) is not { } piece)
            return await removals.FindAsync(id, cancellationToken) is { } removed ? Gone(removed.Explanation) : Missing();
        return TrySpeak(piece.Language, out _) ? maker.Publication(piece) : Missing();
    }

    private async Task<ActionResult<ApiPortion>> NewestAsync(
        PieceFilter filter, string? place, int limit, string question, CancellationToken cancellationToken)
    {
        ListCursor? before = null;
        if (place is not null && !ListCursor.TryParse(place, out before))
            return BadCursor();
        var portion = await pieces.ReadAsync(filter, before, limit, cancellationToken);
        return Portion(portion.Pieces, portion.Next?.ToString(), question);
    }

    private async Task<ActionResult<ApiPortion>> ChangedAsync(
        PieceFilter filter, DateTime since, string? place, int limit, string question, CancellationToken cancellationToken)
    {
        ChangeCursor? after = null;
        if (place is not null && !ChangeCursor.TryParse(place, out after))
            return BadCursor();
        var portion = await pieces.ChangedAsync(filter, since, after, limit, cancellationToken);
        return Portion(portion.Pieces, portion.Next?.ToString(), question);
    }

    private ApiPortion Portion(IReadOnlyList<LivePiece> found, string? next, string question) =>
        new([.. found.Select(maker.Publication)], next is null ? null : ApiCursor.Write(next, question));

    private ActionResult BadName()
    {
        ApiProblems.Speak(Request);
        return Bad(ApiWords.BadName);
    }
}
