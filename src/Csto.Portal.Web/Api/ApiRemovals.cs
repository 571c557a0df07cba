using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Api;

[Told(nameof(ApiWords.Removal))]
public sealed record ApiRemoval(
    [property: Told(nameof(ApiWords.PublicationId))] Guid Id,
    [property: Told(nameof(ApiWords.RemovalUrl))] Uri Url,
    [property: Told(nameof(ApiWords.RemovalRemoved))] DateTimeOffset Removed,
    [property: Told(nameof(ApiWords.RemovalExplanation))] string? Explanation);

[Told(nameof(ApiWords.Removals))]
public sealed record ApiRemovals(
    [property: Told(nameof(ApiWords.RemovalsItems))] IReadOnlyList<ApiRemoval> Items,
    [property: Told(nameof(ApiWords.PortionNext))] string? Next);
