using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class PressContactConfiguration : IEntityTypeConfiguration<PressContact>
{
    public void Configure(EntityTypeBuilder<PressContact> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Limits.Name);
        builder.Property(c => c.Post).HasMaxLength(Limits.Post);
        builder.Property(c => c.EnglishName).HasMaxLength(Limits.Name);
        builder.Property(c => c.EnglishPost).HasMaxLength(Limits.Post);
        builder.Property(c => c.Email).HasMaxLength(Limits.Email);
        builder.Property(c => c.Matters).HasMaxLength(Limits.Matters);
        builder.Property(c => c.EnglishMatters).HasMaxLength(Limits.Matters);
        builder.Property(c => c.Hours).HasMaxLength(WorkingHours.Longest).IsUnicode(false);
        builder.Property(c => c.Note).HasMaxLength(Limits.Matters);
        builder.Property(c => c.EnglishNote).HasMaxLength(Limits.Matters);
        builder.Property(c => c.Phones).HasJsonText();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Key).IsUnique();
    }
}
