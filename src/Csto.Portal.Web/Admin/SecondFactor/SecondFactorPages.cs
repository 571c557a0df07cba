using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.SecondFactor;

/// <summary>What the account has for the second step.</summary>
public sealed record SecondFactorPage(SecondFactorState State, IReadOnlyList<PasskeyCard> Passkeys) : DeskPage
{
    public override string Title => "Второй шаг входа";

    public override string Section => DeskLinks.OwnAccount;
}

/// <summary>Setting up an app for codes.</summary>
/// <param name="Secret">In Base32; travels in the form until a code proves that the app has it.</param>
/// <param name="Issuer">The portal, as the app will list it.</param>
/// <param name="Account">The user name.</param>
public sealed record AppPage(string Secret, string Issuer, string Account) : DeskPage
{
    private const int GroupLength = 4;

    public override string Title => "Приложение с кодами";

    public override string Section => DeskLinks.OwnAccount;

    /// <summary>Nothing else is possible before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Where to go afterwards.</summary>
    public string? From { get; init; }

    /// <summary>What was being written.</summary>
    public KeptForm? Kept { get; init; }

    /// <summary>What the QR code says.</summary>
    public string Address => Totp.AddressOf(Secret, Issuer, Account);

    /// <summary>By fours, for typing.</summary>
    public string SecretInGroups => string.Join(' ', Secret.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>For who is signed in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="secret">The one of the page before; null or no such thing: a new one.</param>
    internal static AppPage For(HttpContext http, string? secret = null) =>
        new(Totp.IsSecret(secret) ? secret! : Totp.NewSecret(), http.RequestServices.GetRequiredService<PortalSettings>().PublicBaseUrl.Host, http.User.Identity!.Name!)
        {
            IsFirst = http.User.HasToAddSecondFactor(),
        };
}

public sealed record AppForm
{
    public string? Secret { get; init; }

    public string? Code { get; init; }

    public string? Password { get; init; }

    public string? From { get; init; }
}

/// <summary>Recovery codes, shown this once.</summary>
public sealed record CodesPage(IReadOnlyList<string> Codes, bool IsFirst) : DeskPage
{
    public override string Title => "Коды восстановления";

    public override string Section => DeskLinks.OwnAccount;

    /// <summary>Where to go afterwards; null: to the page of the second step.</summary>
    public string? From { get; init; }

    /// <summary>What was being written.</summary>
    public KeptForm? Kept { get; init; }

    /// <summary>The codes as a file, in an address: nothing of them is kept to be asked for later.</summary>
    public string File => "data:text/plain;charset=utf-8," + Uri.EscapeDataString(
        "Коды восстановления для входа в редакцию портала ОДКБ. Каждый действует один раз.\r\n\r\n" + string.Join("\r\n", Codes) + "\r\n");
}

/// <summary>Asks for the password before the app is taken away.</summary>
public sealed record AppRemovalPage : DeskPage
{
    public override string Title => "Отключить приложение с кодами";

    public override string Section => DeskLinks.OwnAccount;
}
