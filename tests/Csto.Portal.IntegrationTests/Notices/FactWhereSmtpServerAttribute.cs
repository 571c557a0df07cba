namespace Csto.Portal.IntegrationTests.Notices;

/// <summary>A fact about letters that a real mail server has taken; skipped, saying so, where there is no such server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWhereSmtpServerAttribute : FactAttribute
{
    public FactWhereSmtpServerAttribute() =>
        Skip = MailTrap.IsHere ? null : "There is no SMTP server on this machine (Debian: apt-get install python3-aiosmtpd).";
}
