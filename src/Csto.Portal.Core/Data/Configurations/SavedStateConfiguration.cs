using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class SavedStateConfiguration : IEntityTypeConfiguration<SavedState>
{
    public void Configure(EntityTypeBuilder<SavedState> builder)
    {
        builder.Property(s => s.Manner).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        // Written once and never changed: to compare it would mean to write it out again at every save of the unit of work.
        builder.Property(s => s.Content).HasJsonText().Metadata.SetValueComparer(
            new ValueComparer<EditionContent>((a, b) => ReferenceEquals(a, b), content => content.GetHashCode(), content => content));
        builder.HasOne(s => s.Publication).WithMany().HasForeignKey(s => s.PublicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Edition).WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.PublicationId, s.Id });
        builder.HasIndex(s => new { s.EditionId, s.EditionVersion });
        builder.HasIndex(s => s.Sitting);
    }
}
