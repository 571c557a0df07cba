using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.Property(l => l.TokenHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(l => l.Recipient).HasMaxLength(Limits.Name);
        builder.Property(l => l.Organisation).HasMaxLength(Limits.Name);
        builder.Property(l => l.CreatedBy).HasMaxLength(Limits.Name);
        builder.Property(l => l.RevokedBy).HasMaxLength(Limits.Name);
        builder.HasOne(l => l.Edition).WithMany().HasForeignKey(l => l.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.TokenHash).IsUnique();
    }
}

internal sealed class PreviewOpeningConfiguration : IEntityTypeConfiguration<PreviewOpening>
{
    public void Configure(EntityTypeBuilder<PreviewOpening> builder)
    {
        builder.Property(o => o.Address).HasMaxLength(PreviewOpening.LongestAddress);
        builder.Property(o => o.Agent).HasMaxLength(PreviewOpening.LongestAgent);
        builder.Property(o => o.Refusal).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        builder.HasOne(o => o.Link).WithMany(l => l.Openings).HasForeignKey(o => o.LinkId).OnDelete(DeleteBehavior.Cascade);
    }
}
