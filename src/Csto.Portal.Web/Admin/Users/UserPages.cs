using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Users;

public sealed record UserForm
{
    public string? UserName { get; init; }

    public string? DisplayName { get; init; }

    public string? Email { get; init; }

    public string? Role { get; init; }
}

public sealed record UsersPage(IReadOnlyList<UserCard> Users, IReadOnlyList<OpenInvitation> Invitations) : DeskPage
{
    public override string Title => "Люди и роли";

    public override string Section => DeskLinks.Users;
}

/// <param name="User">Null for a new account.</param>
public sealed record UserPage(UserCard? User, UserForm Form) : DeskPage
{
    /// <summary>Where the person is signed in.</summary>
    public IReadOnlyList<OpenSession> Sessions { get; init; } = [];

    public override string Title => User?.DisplayName ?? "Новая учётная запись";

    public override string Section => DeskLinks.Users;

    public string Address => User is { } user ? DeskLinks.User(user.Id) : DeskLinks.NewUser;

    public static string RightsOf(string role) => role switch
    {
        Roles.Author => "пишет и правит черновики",
        Roles.Editor => "ещё публикует и снимает, ведёт контакты, персон, темы и разделы",
        Roles.Administrator => "ещё ведёт учётные записи и читает журнал",
        _ => "",
    };
}

/// <summary>A one-time password, shown this once.</summary>
/// <param name="IsNew">The account was just made; else its password was reset.</param>
public sealed record IssuedPage(AccountOutcome.Issued Account, bool IsNew) : DeskPage
{
    public override string Title => "Одноразовый пароль";

    public override string Section => DeskLinks.Users;
}
