namespace Csto.Portal.Web.Shared;

/// <summary>One's own account.</summary>
public static partial class DeskLinks
{
    public const string OwnAccount = "/admin/account/";
    public const string OwnSessions = "/admin/account/sessions";

    /// <summary>Where all one's own sessions but the one at hand are ended.</summary>
    public const string OtherSessions = OwnSessions + "/delete";

    /// <summary>Where one of one's own sessions is ended.</summary>
    public static string OwnSession(Guid id) => $"{OwnSessions}/{id}/delete";

    /// <summary>Where an administrator ends all sessions of an account.</summary>
    public static string UserSessions(int id) => Invariant($"/admin/users/{id}/sessions/delete");
}
