using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class WordUploadConfiguration : IEntityTypeConfiguration<WordUpload>
{
    public void Configure(EntityTypeBuilder<WordUpload> builder)
    {
        builder.Property(u => u.FileName).HasMaxLength(Limits.Source);
        builder.Property(u => u.Report).HasJsonText();
        builder.Property(u => u.Comments).HasJsonText();
        builder.HasOne(u => u.Publication).WithMany().HasForeignKey(u => u.PublicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(u => u.PublicationId);
    }
}
