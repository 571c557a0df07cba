using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class SubscriberConfiguration : IEntityTypeConfiguration<Subscriber>
{
    internal const int HashLength = 64;
    private const int LongestSealed = 500;

    public void Configure(EntityTypeBuilder<Subscriber> builder)
    {
        builder.Property(s => s.Address).HasMaxLength(Limits.Email).IsUnicode(false);
        builder.Property(s => s.Language).HasMaxLength(8).IsUnicode(false);
        builder.Property(s => s.Choice).HasJsonText();
        builder.Property(s => s.KeyHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(s => s.SealedKey).HasMaxLength(LongestSealed).IsUnicode(false);
        builder.HasIndex(s => s.Address).IsUnique();
        builder.HasIndex(s => s.KeyHash).IsUnique();
        // Each mailing walks through those of its pace by their ids.
        builder.HasIndex(s => new { s.Pace, s.Id });
        builder.HasIndex(s => s.SleepsSince);
    }
}

internal sealed class SubscriptionRequestConfiguration : IEntityTypeConfiguration<SubscriptionRequest>
{
    public void Configure(EntityTypeBuilder<SubscriptionRequest> builder)
    {
        builder.Property(r => r.Address).HasMaxLength(Limits.Email).IsUnicode(false);
        builder.Property(r => r.Language).HasMaxLength(8).IsUnicode(false);
        builder.Property(r => r.Choice).HasJsonText();
        builder.Property(r => r.KeyHash).HasMaxLength(SubscriberConfiguration.HashLength).IsUnicode(false);
        builder.HasIndex(r => r.KeyHash).IsUnique();
        builder.HasIndex(r => new { r.Address, r.AskedAt });
        builder.HasIndex(r => r.AskedAt);
    }
}

internal sealed class MailingConfiguration : IEntityTypeConfiguration<Mailing>
{
    public void Configure(EntityTypeBuilder<Mailing> builder)
    {
        builder.Property(m => m.Key).HasMaxLength(100).IsUnicode(false);
        builder.HasOne(m => m.Publication).WithMany().HasForeignKey(m => m.PublicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => m.At);
    }
}
