using Microsoft.AspNetCore.Identity;

namespace Csto.Portal.Core.Data;

/// <summary>An account of the press office.</summary>
public sealed class PortalUser : IdentityUser<int>
{
    public required string DisplayName { get; set; }

    /// <summary>False once deactivated: the account stays for the audit trail, nobody can sign in with it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>True while the password is a one-time one that must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC; null until the first sign-in.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>The secret shared with an app for codes, in Base32; null where none is set up.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The half minute since 1970 whose code was used last: neither it nor an earlier one counts again.</summary>
    public long? TotpStep { get; set; }

    /// <summary>UTC: when an administrator took the second factor away; null once the owner has read so.</summary>
    public DateTime? SecondFactorRemovedAt { get; set; }
}
