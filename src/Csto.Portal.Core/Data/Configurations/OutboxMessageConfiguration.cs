using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    private const int LongestAddress = 500;

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(200).IsUnicode(false);
        builder.Property(m => m.ToAddress).HasMaxLength(Limits.Email);
        builder.Property(m => m.ToName).HasMaxLength(Limits.Name);
        builder.Property(m => m.Subject).HasMaxLength(Limits.Subject);
        builder.Property(m => m.Body).HasMaxLength(-1);
        builder.Property(m => m.ClaimedBy).HasMaxLength(32).IsUnicode(false);
        builder.Property(m => m.LastError).HasMaxLength(Limits.Explanation);
        builder.Property(m => m.LeaveAddress).HasMaxLength(LongestAddress).IsUnicode(false);
        builder.HasOne(m => m.Subscriber).WithMany().HasForeignKey(m => m.SubscriberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.Lane, m.DueAt });
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => m.DueAt);
        builder.HasIndex(m => m.GivenUpAt);
        builder.HasIndex(m => m.SentAt);
    }
}
