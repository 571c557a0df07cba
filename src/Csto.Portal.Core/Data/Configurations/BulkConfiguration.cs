using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class BulkOperationConfiguration : IEntityTypeConfiguration<BulkOperation>
{
    public void Configure(EntityTypeBuilder<BulkOperation> builder)
    {
        builder.Property(o => o.ActorName).HasMaxLength(Limits.Name);
        builder.Property(o => o.TargetName).HasMaxLength(Limits.Name);
        builder.Property(o => o.Explanation).HasMaxLength(Limits.Explanation);
        builder.Property(o => o.UndoneByName).HasMaxLength(Limits.Name);
        builder.HasMany(o => o.Items).WithOne(i => i.Operation).HasForeignKey(i => i.OperationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BulkItemConfiguration : IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkItem> builder)
    {
        builder.Property(i => i.Title).HasMaxLength(Limits.Title);
        builder.Property(i => i.Reason).HasMaxLength(Limits.Explanation);
        builder.Property(i => i.Before!).HasJsonText();
        builder.Property(i => i.After!).HasJsonText();
        builder.HasOne(i => i.Publication).WithMany().HasForeignKey(i => i.PublicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => new { i.OperationId, i.State });
    }
}
