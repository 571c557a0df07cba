using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.OldAddresses;

/// <summary>Old address and new one, as typed.</summary>
public sealed record OldAddressForm(string? Old, string? New);

/// <param name="Search">As typed; null for all.</param>
/// <param name="IsFirst">Whether the page begins at the beginning.</param>
public sealed record OldAddressesPage(RedirectPage Addresses, string? Search, bool IsFirst) : DeskPage
{
    public override string Title => "Старые адреса";

    public override string Section => DeskLinks.OldAddresses;

    public required int Count { get; init; }

    public required int Lost { get; init; }

    public static string Of(RedirectOrigin origin) => origin switch
    {
        RedirectOrigin.Moved => "адрес изменился на портале",
        RedirectOrigin.Imported => "импорт старого сайта",
        RedirectOrigin.Table => "таблица адресов",
        RedirectOrigin.Desk => "добавлен вручную",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
    };
}

public sealed record OldAddressPage(OldAddressForm Form) : DeskPage
{
    public override string Title => "Новый старый адрес";

    public override string Section => DeskLinks.OldAddresses;
}

public sealed record OldAddressDeletionPage(KnownRedirect Known) : DeskPage
{
    public override string Title => "Удалить старый адрес";

    public override string Section => DeskLinks.OldAddresses;
}
