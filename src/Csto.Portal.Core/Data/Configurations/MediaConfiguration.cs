using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class MediaAssetConfiguration : IEntityTypeConfiguration<MediaAsset>
{
    public void Configure(EntityTypeBuilder<MediaAsset> builder)
    {
        builder.Property(m => m.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(m => m.Key).HasMaxLength(MediaAsset.KeyDigits).IsFixedLength().IsUnicode(false);
        builder.Property(m => m.ContentType).HasMaxLength(100).IsUnicode(false);
        builder.Property(m => m.PublicType).HasMaxLength(100).IsUnicode(false);
        builder.Property(m => m.FileName).HasMaxLength(Limits.Source);
        builder.Property(m => m.Alt).HasMaxLength(Limits.Alt);
        builder.Property(m => m.Caption).HasMaxLength(Limits.Caption);
        builder.Property(m => m.Credit).HasMaxLength(Limits.Name);
        builder.Property(m => m.Place).HasMaxLength(Limits.Place);
        builder.Property(m => m.SearchKey).HasMaxLength(Limits.Alt + Limits.Caption + Limits.Source + 2);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Sha256).IsUnique();
        builder.HasIndex(m => m.Key);
    }
}

internal sealed class EditionMediaConfiguration : IEntityTypeConfiguration<EditionMedia>
{
    public void Configure(EntityTypeBuilder<EditionMedia> builder)
    {
        builder.HasKey(m => new { m.EditionId, m.MediaAssetId });
        builder.HasOne(m => m.Edition).WithMany().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(m => m.MediaAsset).WithMany().HasForeignKey(m => m.MediaAssetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.MediaAssetId);
    }
}
