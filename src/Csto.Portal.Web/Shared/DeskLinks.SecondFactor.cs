namespace Csto.Portal.Web.Shared;

/// <summary>The second step of a sign-in.</summary>
public static partial class DeskLinks
{
    /// <summary>Where a sign-in sends its code.</summary>
    public const string SignInCode = "/admin/sign-in/code";

    public const string SecondFactor = "/admin/account/second-factor/";

    /// <summary>Where an app for codes is set up.</summary>
    public const string SecondFactorApp = "/admin/account/second-factor/app";

    public const string SecondFactorAppRemoval = SecondFactorApp + "/delete";

    /// <summary>Where recovery codes are made anew.</summary>
    public const string RecoveryCodes = "/admin/account/second-factor/codes";

    /// <summary>From the recovery codes on to what waits.</summary>
    public const string SecondFactorDone = "/admin/account/second-factor/done";

    /// <summary>Where the news that an administrator took it away is put aside.</summary>
    public const string SecondFactorNews = "/admin/account/second-factor/news/delete";

    /// <summary>Where a passkey signs in.</summary>
    public const string SignInPasskey = "/admin/sign-in/passkey";

    public const string Passkeys = "/admin/account/passkeys";

    public const string NewPasskey = Passkeys + "/new";

    /// <param name="key">Its number, as the browser gave it.</param>
    public static string Passkey(string key) => $"{Passkeys}/{key}";

    public static string PasskeyDeletion(string key) => $"{Passkeys}/{key}/delete";

    /// <summary>Where an administrator takes a colleague's away.</summary>
    public static string UserSecondFactor(int id) => Invariant($"/admin/users/{id}/second-factor/delete");
}
