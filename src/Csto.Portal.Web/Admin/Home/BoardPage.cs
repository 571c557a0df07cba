using System.Security.Claims;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Home;

public sealed record BoardPage(Board Board) : DeskPage
{
    public override string Title => "Рабочий стол";

    public override string Section => DeskLinks.Home;

    public static string Named(string title) => title.Length > 0 ? title : "Без заголовка";

    public bool FailedIsEmpty => Board.Preflights.Count == 0 && Board.LettersGivenUp == 0;
}

internal static class DeskOwners
{
    public static DeskOwner AsDeskOwner(this ClaimsPrincipal user) => new(
        user.AsActor().UserId ?? 0, user.IsAllowed(Permissions.CanPublish), user.IsAllowed(Permissions.CanAdminister));
}
