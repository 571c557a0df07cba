using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class RemarkConfiguration : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        builder.Property(r => r.Text).HasMaxLength(Limits.Remark);
        builder.Property(r => r.AuthorName).HasMaxLength(Limits.Name);
        builder.Property(r => r.ResolvedBy).HasMaxLength(Limits.Name);
        builder.Property(r => r.Passage!).HasJsonText();
        builder.HasOne(r => r.Edition).WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Thread).WithMany(r => r.Answers).HasForeignKey(r => r.ThreadId).OnDelete(DeleteBehavior.Restrict);
        // Open threads are few beside the closed: the desk reads them by this.
        builder.HasIndex(r => r.ResolvedAt);
    }
}
