namespace Csto.Portal.Core.Data;

/// <summary>A recovery code that was not used yet; using it deletes it.</summary>
public sealed class UserRecoveryCode
{
    public int Id { get; init; }

    public required int UserId { get; init; }

    /// <summary>SHA-256 of account and code, in hexadecimal: the code itself is nowhere kept.</summary>
    public required string Hash { get; init; }
}
