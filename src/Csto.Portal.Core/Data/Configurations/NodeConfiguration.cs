using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class PortalNodeConfiguration : IEntityTypeConfiguration<PortalNode>
{
    public void Configure(EntityTypeBuilder<PortalNode> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Name).HasMaxLength(Limits.Name);
        builder.Property(n => n.Release).HasMaxLength(64);
    }
}

internal sealed class GenerationStartConfiguration : IEntityTypeConfiguration<GenerationStart>
{
    public void Configure(EntityTypeBuilder<GenerationStart> builder)
    {
        builder.HasKey(s => s.Generation);
        builder.Property(s => s.Generation).ValueGeneratedNever();
    }
}
