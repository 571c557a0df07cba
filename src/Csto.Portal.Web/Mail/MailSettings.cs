using System.Net.Mail;

namespace Csto.Portal.Web.Mail;

/// <summary>How the way to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on the same machine or in the same closed network.</summary>
    None,

    /// <summary>Encrypted after STARTTLS; the server's certificate must be valid.</summary>
    StartTls,
}

/// <summary>The mail server, as the operator sets it in <c>Portal__Mail__…</c>; read and checked once at start.</summary>
public sealed record MailSettings
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required MailSecurity Security { get; init; }

    /// <summary>Null where the server asks for none.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Whom letters come from, with the name that mail programs show.</summary>
    public required MailAddress From { get; init; }

    /// <summary>The usual <see cref="TimeLimit"/>.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What one letter may take, from the connection to the server's last word.</summary>
    public TimeSpan TimeLimit { get; init; } = Longest;
}
