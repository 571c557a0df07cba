using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Account;

public sealed record AccountForm
{
    public string? DisplayName { get; init; }

    public string? Email { get; init; }
}

/// <param name="CurrentSession">The one of this very request.</param>
public sealed record AccountPage(UserCard User, AccountForm Form, IReadOnlyList<OpenSession> Sessions, Guid? CurrentSession) : DeskPage
{
    public override string Title => "Моя учётная запись";

    public override string Section => DeskLinks.OwnAccount;
}
