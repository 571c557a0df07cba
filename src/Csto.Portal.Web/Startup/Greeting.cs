using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>What the one who started the portal reads on the terminal; not part of the log, because a password may stand in it.</summary>
internal static class Greeting
{
    private const string Rule = "────────────────────────────────────────────────────────────────────────";

    /// <param name="output">The terminal.</param>
    /// <param name="settings">For the addresses.</param>
    /// <param name="administrator">Null where there was one already.</param>
    public static void Print(TextWriter output, PortalSettings settings, AccountOutcome.Issued? administrator)
    {
        var block = $"""

            {Rule}
              Портал открыт:        {settings.Absolute("/")}
              Вход в пресс-службу:  {settings.Absolute("/admin/sign-in")}

            """;
        if (administrator is not null)
        {
            block += $"""

                  Создан первый администратор.
                  Имя для входа:        {administrator.UserName}
                  Одноразовый пароль:   {administrator.OneTimePassword}
                  Запишите пароль: он показан один раз, при первом входе его надо сменить.

                """;
        }

        output.WriteLine(block + Rule);
    }
}
