using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    // An IPv6 address that wraps an IPv4 one, with a zone.
    private const int LongestAddress = 64;
    private const int LongestDevice = 100;

    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(LongestDevice);
        builder.Property(s => s.Address).HasMaxLength(LongestAddress).IsUnicode(false);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class UserRecoveryCodeConfiguration : IEntityTypeConfiguration<UserRecoveryCode>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<UserRecoveryCode> builder)
    {
        builder.Property(c => c.Hash).HasMaxLength(HashLength).IsUnicode(false);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
    }
}

/// <summary>
/// As Identity has it in its third schema, said here because Identity reads which schema is wanted from services that the tools of migrations do
/// not have.
/// </summary>
internal sealed class UserPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    /// <summary>In bytes: what SQL Server takes as a key. The standard allows 1023; real ones have 16 to 300.</summary>
    private const int LongestCredential = 900;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(LongestCredential);
        builder.OwnsOne(p => p.Data).ToJson();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
    }
}

internal sealed class SignInCountConfiguration : IEntityTypeConfiguration<SignInCount>
{
    private const int LongestKey = 100;

    public void Configure(EntityTypeBuilder<SignInCount> builder)
    {
        builder.HasKey(c => new { c.Subject, c.Place });
        builder.Property(c => c.Subject).HasMaxLength(LongestKey).IsUnicode(false);
        builder.Property(c => c.Place).HasMaxLength(LongestKey).IsUnicode(false);
        builder.HasIndex(c => c.LastAt);
    }
}

internal sealed class UserInvitationConfiguration : IEntityTypeConfiguration<UserInvitation>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<UserInvitation> builder)
    {
        builder.Property(i => i.TokenHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(i => i.DisplayName).HasMaxLength(Limits.Name);
        builder.Property(i => i.InvitedBy).HasMaxLength(Limits.Name);
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
