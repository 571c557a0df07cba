using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Passkeys;

/// <summary>Signing in by a passkey.</summary>
public sealed record PasskeySignInPage(PasskeyQuestion Question) : DeskPage
{
    public override string Title => "Вход ключом доступа";

    /// <summary>Where to go afterwards, as asked; checked when it is used.</summary>
    public string? From { get; init; }

    /// <summary>What was being written when the session ended.</summary>
    public KeptForm? Kept { get; init; }
}

/// <summary>What the browser sends back.</summary>
public sealed record PasskeyForm
{
    /// <summary>What is to be called.</summary>
    public string? Name { get; init; }

    public string? Password { get; init; }

    /// <summary>The question, sealed.</summary>
    public string? Asked { get; init; }

    /// <summary>The answer, JSON of WebAuthn.</summary>
    public string? Credential { get; init; }

    public string? From { get; init; }
}

/// <summary>Adding a passkey.</summary>
public sealed record NewPasskeyPage(PasskeyQuestion Question, PasskeyForm Form, bool IsFirst) : DeskPage
{
    public override string Title => "Новый ключ доступа";

    public override string Section => DeskLinks.OwnAccount;
}

/// <summary>Renaming or removing a passkey.</summary>
public sealed record PasskeyPage(PasskeyCard Passkey, string? Name) : DeskPage
{
    public override string Title => Passkey.Name;

    public override string Section => DeskLinks.OwnAccount;
}
