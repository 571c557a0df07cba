using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class RedirectConfiguration : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> builder)
    {
        builder.Property(r => r.Path).HasMaxLength(Redirect.LongestPath);
        builder.Property(r => r.Parameters).HasMaxLength(OldAddressKey.LongestParameters);
        builder.Property(r => r.Target).HasMaxLength(Redirect.LongestPath);
        builder.Property(r => r.Origin).HasConversion<string>().HasMaxLength(16).IsUnicode(false);
        builder.HasOne(r => r.Publication).WithMany().HasForeignKey(r => r.PublicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.Path).IsUnique();
        // Which names of parameters there are is asked once a generation.
        builder.HasIndex(r => r.Parameters);
        builder.HasIndex(r => r.Target);
    }
}

internal sealed class LostAddressConfiguration : IEntityTypeConfiguration<LostAddress>
{
    public void Configure(EntityTypeBuilder<LostAddress> builder)
    {
        builder.Property(l => l.Path).HasMaxLength(Redirect.LongestPath);
        builder.Property(l => l.From).HasMaxLength(LostAddress.LongestFrom);
        builder.HasIndex(l => l.Path).IsUnique();
        // The desk lists what is asked for most; what is asked for least goes first when there are too many.
        builder.HasIndex(l => new { l.IsDismissed, l.Times });
    }
}
