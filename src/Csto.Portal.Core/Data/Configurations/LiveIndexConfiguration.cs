using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class ArchiveDayConfiguration : IEntityTypeConfiguration<ArchiveDay>
{
    public void Configure(EntityTypeBuilder<ArchiveDay> builder)
    {
        builder.HasKey(d => new { d.Language, d.Day, d.Kind });
        builder.Property(d => d.Language).HasMaxLength(8).IsUnicode(false);
    }
}

internal sealed class PublicationPersonConfiguration : IEntityTypeConfiguration<PublicationPerson>
{
    public void Configure(EntityTypeBuilder<PublicationPerson> builder)
    {
        builder.HasKey(m => new { m.PublicationId, m.PersonId, m.IsSpeaker });
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Publication).WithMany().HasForeignKey(m => m.PublicationId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.Language).HasMaxLength(8).IsUnicode(false);
        builder.HasIndex(m => new { m.PersonId, m.Language, m.IsSpeaker, m.PublishedOn, m.Sequence });
    }
}

internal sealed class PublicationTopicConfiguration : IEntityTypeConfiguration<PublicationTopic>
{
    public void Configure(EntityTypeBuilder<PublicationTopic> builder)
    {
        builder.HasKey(m => new { m.PublicationId, m.TopicId });
        builder.HasOne(m => m.Topic).WithMany().HasForeignKey(m => m.TopicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Publication).WithMany().HasForeignKey(m => m.PublicationId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.Language).HasMaxLength(8).IsUnicode(false);
        builder.HasIndex(m => new { m.TopicId, m.Language, m.PublishedOn, m.Sequence });
    }
}
