using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.LostAddresses;

/// <param name="New">Where an address is to lead, as typed.</param>
public sealed record LeadingForm(string? New);

/// <param name="Dismissed">Whether those are shown that were put aside.</param>
public sealed record LostAddressesPage(LostPage Addresses, bool Dismissed) : DeskPage
{
    public override string Title => "Ненайденные адреса";

    public override string Section => DeskLinks.OldAddresses;

    public required bool IsFirst { get; init; }

    /// <summary>Of the other of the two lists.</summary>
    public required int Others { get; init; }

    /// <summary>The address whose form was sent and not taken, with what was typed.</summary>
    public (int Id, string? New)? Refused { get; init; }
}
