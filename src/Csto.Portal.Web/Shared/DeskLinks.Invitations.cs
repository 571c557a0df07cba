namespace Csto.Portal.Web.Shared;

/// <summary>Invitations of colleagues.</summary>
public static partial class DeskLinks
{
    public const string NewInvitation = "/admin/users/invitations/new";

    /// <summary>Where the invited person makes the account.</summary>
    public const string AcceptInvitation = "/admin/invitation";

    public static string InvitationRevocation(int id) => Invariant($"/admin/users/invitations/{id}/delete");

    /// <summary>The link that is given to the invited person. What it holds stands in the query, which no log keeps.</summary>
    public static string Invitation(string token) => With(AcceptInvitation, ("token", token));
}
