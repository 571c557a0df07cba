using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class SiteStateConfiguration : IEntityTypeConfiguration<SiteState>
{
    public void Configure(EntityTypeBuilder<SiteState> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new SiteState { Generation = 1 });
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>A key is a thousand characters of XML, under a certificate several times that.</summary>
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.Xml).HasMaxLength(-1);
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(a => a.ActorName).HasMaxLength(Limits.Name);
        builder.Property(a => a.Action).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        builder.Property(a => a.SubjectType).HasConversion<string>().HasMaxLength(32).IsUnicode(false);
        builder.Property(a => a.SubjectTitle).HasMaxLength(Limits.Title);
        builder.Property(a => a.Changes).HasJsonText();
        builder.Property<string>(SearchFolding.TitleKey).HasMaxLength(Limits.Title);
        // The newest first, of all and of each of what is chosen by; both engines end an index with the key, which is the second order.
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => new { a.ActorId, a.At });
        builder.HasIndex(a => new { a.Action, a.At });
        builder.HasIndex(a => new { a.SubjectType, a.SubjectId, a.At });
    }
}

internal sealed class ImportedItemConfiguration : IEntityTypeConfiguration<ImportedItem>
{
    public void Configure(EntityTypeBuilder<ImportedItem> builder)
    {
        builder.Property(i => i.Key).HasMaxLength(64).IsUnicode(false);
        builder.Property(i => i.Source).HasMaxLength(Limits.Source);
        builder.HasOne(i => i.Publication).WithMany().HasForeignKey(i => i.PublicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.Key);
    }
}

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    private const int LongestSecret = 64;

    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.DisplayName).HasMaxLength(Limits.Name);
        builder.Property(u => u.TotpSecret).HasMaxLength(LongestSecret).IsUnicode(false);
    }
}
