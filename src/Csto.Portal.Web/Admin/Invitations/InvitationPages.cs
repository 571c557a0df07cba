using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Users;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Invitations;

/// <summary>Inviting somebody.</summary>
public sealed record NewInvitationPage(UserForm Form) : DeskPage
{
    public override string Title => "Приглашение";

    public override string Section => DeskLinks.Users;
}

/// <summary>A link, shown this once.</summary>
public sealed record InvitedPage(AccountOutcome.Invited Invited) : DeskPage
{
    public override string Title => "Ссылка-приглашение";

    public override string Section => DeskLinks.Users;
}

public sealed record AcceptanceForm
{
    public string? Token { get; init; }

    public string? UserName { get; init; }

    public string? DisplayName { get; init; }

    public string? Chosen { get; init; }

    public string? Repeated { get; init; }
}

/// <summary>Making an account by an invitation.</summary>
public sealed record AcceptancePage(OpenInvitation Invitation, AcceptanceForm Form) : DeskPage
{
    public override string Title => "Приглашение в редакцию";
}

/// <summary>A link that opens nothing, and why.</summary>
public sealed record ClosedInvitationPage(string Words) : DeskPage
{
    public override string Title => "Приглашение не действует";
}
