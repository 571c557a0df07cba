using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class EditionCreditsConfiguration : IEntityTypeConfiguration<EditionCredits>
{
    public void Configure(EntityTypeBuilder<EditionCredits> builder)
    {
        builder.HasKey(c => c.EditionId);
        builder.Property(c => c.Names).HasJsonText();
        builder.HasOne(c => c.Edition).WithOne().HasForeignKey<EditionCredits>(c => c.EditionId).OnDelete(DeleteBehavior.Cascade);
    }
}
