using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class EditionProofConfiguration : IEntityTypeConfiguration<EditionProof>
{
    private const int LongestSignature = 80;
    private const int HashDigits = 64;

    public void Configure(EntityTypeBuilder<EditionProof> builder)
    {
        builder.HasKey(p => p.EditionId);
        builder.Property(p => p.EditionId).ValueGeneratedNever();
        builder.Property(p => p.Sha256).HasMaxLength(HashDigits).IsUnicode(false);
        builder.Property(p => p.Signature).HasMaxLength(LongestSignature);
        builder.Property(p => p.KeyId).HasMaxLength(SigningKeyConfiguration.LongestId).IsUnicode(false);
        builder.HasOne(p => p.Edition).WithOne().HasForeignKey<EditionProof>(p => p.EditionId).OnDelete(DeleteBehavior.Cascade);
        // What is still to be signed, or signed anew.
        builder.HasIndex(p => p.KeyId);
    }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public const int LongestId = 64;
    private const int LongestPem = 400;

    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.Property(k => k.Id).HasMaxLength(LongestId).IsUnicode(false);
        builder.Property(k => k.PublicKey).HasMaxLength(LongestPem).IsUnicode(false);
    }
}
