using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>Editions of a publication that can be cited.</summary>
[CacheablePages]
public sealed class EditionsApiController(PieceReader pieces, EditionReader editions, ApiMaker maker, PortalSettings settings) : ApiController(settings)
{
    [Told(nameof(ApiWords.ListEditions))]
    [Readable(Routes.ApiEditions)]
    [ProducesResponseType<IReadOnlyList<ApiEdition>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, ApiProblems.Type)]
    public async Task<ActionResult<IReadOnlyList<ApiEdition>>> List([Told(nameof(ApiWords.PublicationId))] Guid id, CancellationToken cancellationToken)
    {
        if (await pieces.FindAsync(id, cancellationToken) is not { } piece || !TrySpeak(piece.Language, out _))
            return Missing();
        return Ok(piece.Page.Editions.Select(mark => maker.Edition(piece.Address, mark)).ToList());
    }

    [Told(nameof(ApiWords.OneEdition))]
    [Readable(Routes.ApiEdition)]
    [ProducesResponseType<ApiEditionText>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, ApiProblems.Type)]
    public async Task<ActionResult<ApiEditionText>> One(
        [Told(nameof(ApiWords.PublicationId))] Guid id, [Told(nameof(ApiWords.EditionNumber))] int number, CancellationToken cancellationToken)
    {
        if (await pieces.FindAsync(id, cancellationToken) is not { } piece || !TrySpeak(piece.Language, out _)
            || await editions.FindAsync(piece.Address, number, cancellationToken) is not { } edition)
            return Missing();
        return maker.Edition(piece.Address, edition);
    }
}
