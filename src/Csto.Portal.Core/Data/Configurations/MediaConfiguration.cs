using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class MediaAssetConfiguration : IEntityTypeConfiguration<MediaAsset>
{
    private static readonly ValueConverter<FocalPoint?, string?> AsText = new(point => point == null ? null : point.ToString(), text => FocalPoint.Parse(text));

    public void Configure(EntityTypeBuilder<MediaAsset> builder)
    {
        builder.Property(m => m.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(m => m.Key).HasMaxLength(MediaAsset.KeyDigits).IsFixedLength().IsUnicode(false);
        builder.Property(m => m.ContentType).HasMaxLength(100).IsUnicode(false);
        builder.Property(m => m.PublicType).HasMaxLength(100).IsUnicode(false);
        builder.Property(m => m.FileName).HasMaxLength(Limits.Source);
        builder.Property(m => m.Alt).HasMaxLength(Limits.Alt);
        builder.Property(m => m.Caption).HasMaxLength(Limits.Caption);
        builder.Property(m => m.EnglishAlt).HasMaxLength(Limits.Alt);
        builder.Property(m => m.EnglishCaption).HasMaxLength(Limits.Caption);
        builder.Property(m => m.EnglishCredit).HasMaxLength(Limits.Name);
        builder.Property(m => m.Author).HasMaxLength(Limits.Name);
        builder.Property(m => m.Credit).HasMaxLength(Limits.Name);
        builder.Property(m => m.Place).HasMaxLength(Limits.Place);
        builder.Property(m => m.Focus).HasConversion(AsText).HasMaxLength(7).IsUnicode(false);
        builder.Property(m => m.CardFocus).HasConversion(AsText).HasMaxLength(7).IsUnicode(false);
        builder.Property(m => m.Colour).HasMaxLength(7).IsUnicode(false);
        builder.Property(m => m.VariantsMade).HasMaxLength(40).IsUnicode(false);
        builder.Property(m => m.VariantsProblem).HasMaxLength(Limits.Explanation);
        builder.Property(m => m.SearchKey).HasMaxLength(MediaSearchKey.Longest);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Sha256).IsUnique();
        builder.HasIndex(m => m.Key);
        builder.HasIndex(m => m.VariantsDueAt).HasFilter("VariantsDueAt IS NOT NULL");
        builder.HasMany(m => m.Persons).WithMany().UsingEntity("MediaPersons");
        builder.HasOne(m => m.Poster).WithMany().HasForeignKey(m => m.PosterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.ReplacedBy).WithMany().HasForeignKey(m => m.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Tracks).WithOne().HasForeignKey(t => t.MediaAssetId).OnDelete(DeleteBehavior.Cascade);
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

internal sealed class MediaTrackConfiguration : IEntityTypeConfiguration<MediaTrack>
{
    public void Configure(EntityTypeBuilder<MediaTrack> builder)
    {
        builder.Property(t => t.Language).HasMaxLength(20).IsUnicode(false);
        builder.Property(t => t.Label).HasMaxLength(Limits.Name);
        builder.Property(t => t.Text).HasMaxLength(-1);
    }
}

internal sealed class MediaReplacementConfiguration : IEntityTypeConfiguration<MediaReplacement>
{
    public void Configure(EntityTypeBuilder<MediaReplacement> builder)
    {
        builder.Property(r => r.ActorName).HasMaxLength(Limits.Name);
        builder.Property(r => r.UndoneByName).HasMaxLength(Limits.Name);
        builder.HasOne(r => r.Old).WithMany().HasForeignKey(r => r.OldId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.New).WithMany().HasForeignKey(r => r.NewId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MediaRemovalConfiguration : IEntityTypeConfiguration<MediaRemoval>
{
    public void Configure(EntityTypeBuilder<MediaRemoval> builder)
    {
        builder.HasKey(r => r.Sha256);
        builder.Property(r => r.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(r => r.FileName).HasMaxLength(Limits.Source);
        builder.Property(r => r.Problem).HasMaxLength(Limits.Explanation);
        builder.HasIndex(r => r.DueAt);
    }
}
