using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;

namespace Csto.Portal.Core.Accounts;

/// <summary>What became of a change to an account.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    public sealed record Done(int UserId) : AccountOutcome;

    /// <summary>Done, with a one-time password that is nowhere kept in clear: show it now or never.</summary>
    public sealed record Issued(int UserId, string UserName, string OneTimePassword) : AccountOutcome;

    /// <summary>Done, with recovery codes that are nowhere kept in clear: show them now or never.</summary>
    public sealed record Codes(IReadOnlyList<string> RecoveryCodes) : AccountOutcome;

    /// <summary>Done, with the link of the invitation: show it now or never.</summary>
    /// <param name="ExpiresAt">UTC.</param>
    /// <param name="SentTo">Where it goes by letter; null for nowhere.</param>
    public sealed record Invited(string DisplayName, Uri Link, DateTime ExpiresAt, string? SentTo) : AccountOutcome;

    /// <summary>Nothing happened; every reason at once.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : AccountOutcome
    {
        public Refused(string field, string message) : this([new FieldProblem(field, message)])
        {
        }

        internal static Refused From(IdentityResult result) => new([.. result.Errors.Select(e => new FieldProblem(FieldOf(e.Code), e.Description))]);

        private static string FieldOf(string code) =>
            code.EndsWith("UserName", StringComparison.Ordinal) ? nameof(NewAccount.UserName)
            : code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(PasswordChange.Current)
            : code.StartsWith("Password", StringComparison.Ordinal) ? nameof(PasswordChange.Chosen)
            : "";
    }

    /// <summary>There is no such account.</summary>
    public sealed record Missing : AccountOutcome;
}
