using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Web.Admin.Rescue;

namespace Csto.Portal.Web.Admin.Session;

public sealed record SignInPage : DeskPage
{
    /// <summary>The same whatever was wrong: the name, the password, or an account that is deactivated.</summary>
    public static readonly string RefusedWords =
        $"Имя или пароль не подошли. После {Plural.Of(SignInGate.Tries, "неудачной попытки", "неудачных попыток", "неудачных попыток")} подряд вход закроется на {Plural.Of((int)SignInGate.LockLength.TotalMinutes, "минуту", "минуты", "минут")}.";

    public override string Title => "Вход";

    public string? UserName { get; init; }

    /// <summary>Where to go afterwards, as asked; checked when it is used.</summary>
    public string? From { get; init; }

    /// <summary>What was being written when the session ended.</summary>
    public KeptForm? Kept { get; init; }
}
