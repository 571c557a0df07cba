using Csto.Portal.Web.Admin.Rescue;

namespace Csto.Portal.Web.Admin.Account;

public sealed record PasswordPage : DeskPage
{
    public override string Title => "Смена пароля";

    /// <summary>The one-time password is being changed: nothing else is possible before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Where to go afterwards.</summary>
    public string? From { get; init; }

    /// <summary>What was being written when the session ended.</summary>
    public KeptForm? Kept { get; init; }
}

public sealed record PasswordForm
{
    public string? Current { get; init; }

    public string? Chosen { get; init; }

    public string? Repeated { get; init; }

    public string? From { get; init; }
}
