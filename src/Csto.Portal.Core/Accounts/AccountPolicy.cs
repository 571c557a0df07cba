namespace Csto.Portal.Core.Accounts;

/// <summary>Who must have a second factor.</summary>
public enum TwoFactorRule
{
    None,
    EditorsAndAdministrators,
    Everyone,
}

/// <summary>What the operator has decided about accounts.</summary>
public sealed record AccountPolicy(TwoFactorRule TwoFactor)
{
    /// <param name="role">One of <see cref="Roles.All"/>, or none.</param>
    public bool DemandsTwoFactorOf(string? role) => TwoFactor switch
    {
        TwoFactorRule.Everyone => true,
        TwoFactorRule.EditorsAndAdministrators => role is Roles.Editor or Roles.Administrator,
        _ => false,
    };
}
