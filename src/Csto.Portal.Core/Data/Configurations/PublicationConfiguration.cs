using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(p => p.Language).HasMaxLength(8).IsUnicode(false);
        builder.Property(p => p.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.Property(p => p.GoneExplanation).HasMaxLength(Limits.Explanation);
        builder.Property(p => p.WithdrawalExplanation).HasMaxLength(Limits.Explanation);
        builder.HasOne(p => p.GoneRedirect).WithMany().HasForeignKey(p => p.GoneRedirectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.TranslationOf).WithMany().HasForeignKey(p => p.TranslationOfId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne(p => p.Section).WithMany().HasForeignKey(p => p.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Editions).WithOne(e => e.Publication).HasForeignKey(e => e.PublicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.LiveEdition).WithOne().HasForeignKey<Publication>(p => p.LiveEditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(p => p.WorkEdition).WithOne().HasForeignKey<Publication>(p => p.WorkEditionId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(p => new { p.Language, p.Kind, p.PublishedOn, p.Slug }).IsUnique();
        builder.HasIndex(p => new { p.Language, p.Visibility, p.PublishedOn, p.Sequence });
        builder.HasIndex(p => new { p.Language, p.Kind, p.Visibility, p.PublishedOn, p.Sequence });
        // For programs that ask what has changed.
        builder.HasIndex(p => new { p.Language, p.Visibility, p.LastChangedAt, p.Id });
        // The sections «Фото» and «Видео»: few of the archive have any.
        builder.HasIndex(p => new { p.Language, p.Visibility, p.PublishedOn, p.Sequence }, "IX_Publications_Photos").HasFilter("PhotoCount > 0");
        builder.HasIndex(p => new { p.Language, p.Visibility, p.PublishedOn, p.Sequence }, "IX_Publications_Videos").HasFilter("VideoCount > 0");
        // One translation of a publication into a language.
        builder.HasIndex(p => new { p.TranslationOfId, p.Language }).IsUnique().HasFilter("TranslationOfId IS NOT NULL");
        builder.HasIndex(p => p.Generation);
        builder.HasIndex(p => p.Key).IsUnique();
    }
}
