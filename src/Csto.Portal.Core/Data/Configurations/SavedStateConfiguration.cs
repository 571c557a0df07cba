using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class SavedStateConfiguration : IEntityTypeConfiguration<SavedState>
{
    public void Configure(EntityTypeBuilder<SavedState> builder)
    {
        builder.Property(s => s.Manner).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.Property(s => s.Content).HasJsonText();
        builder.HasOne(s => s.Publication).WithMany().HasForeignKey(s => s.PublicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Edition).WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.PublicationId, s.Id });
        builder.HasIndex(s => new { s.EditionId, s.EditionVersion });
    }
}
