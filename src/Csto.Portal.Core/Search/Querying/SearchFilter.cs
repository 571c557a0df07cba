using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>What results are narrowed to; null: not at all.</summary>
/// <param name="State">Code of a member state.</param>
internal sealed record SearchFilter(
    PublicationKind? Kind = null, string? Language = null, int? Person = null, int? Topic = null, string? State = null, DateOnly? From = null, DateOnly? To = null)
{
    public static SearchFilter None { get; } = new();

    public byte StateBit => State is null ? (byte)0 : StateNames.BitOf(State);

    public int FirstDay => From?.DayNumber ?? int.MinValue;

    public int LastDay => To?.DayNumber ?? int.MaxValue;
}
