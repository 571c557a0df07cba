namespace Csto.Portal.Core.Search.Data;

/// <summary>What an index was made of.</summary>
/// <param name="Database">Which database; see <see cref="Domain.SiteState.Identity"/>.</param>
/// <param name="Generation">Everything that was published up to it is in the index.</param>
/// <param name="Abbreviations">The list, one group a line.</param>
internal sealed record IndexStamp(Guid Database, long Generation, string Abbreviations);
