using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.Property(e => e.Title).HasMaxLength(Limits.Title);
        builder.Property<string>(SearchFolding.TitleKey).HasMaxLength(Limits.Title);
        builder.Property(e => e.Lead).HasMaxLength(Limits.Lead);
        builder.Property(e => e.Body).HasMaxLength(-1);
        builder.Property(e => e.LeadPicture).HasMaxLength(64).IsUnicode(false);
        builder.Property(e => e.SocialPicture).HasMaxLength(64).IsUnicode(false);
        builder.HasOne<MediaAsset>().WithMany().HasForeignKey(e => e.LeadPictureId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(e => e.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.Property(e => e.Occasion).HasMaxLength(Limits.Occasion);
        builder.Property(e => e.Place).HasMaxLength(Limits.Place);
        builder.Property(e => e.Footer!).HasJsonText();
        builder.Property(e => e.ChangeNote).HasMaxLength(Limits.Explanation);
        builder.Property(e => e.UrgentReason).HasMaxLength(Limits.Explanation);
        builder.Property(e => e.PreflightProblems).HasJsonText();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasMany(e => e.ChangedSinceApproval).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(e => e.Speaker).WithMany().HasForeignKey(e => e.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.PressContact).WithMany().HasForeignKey(e => e.PressContactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Mentions).WithMany().UsingEntity("EditionMentions");
        builder.HasMany(e => e.Topics).WithMany().UsingEntity("EditionTopics");
        builder.HasMany(e => e.MemberStates).WithMany().UsingEntity("EditionMemberStates");
        builder.HasIndex(e => new { e.PublicationId, e.Number }).IsUnique();
        builder.HasIndex(e => e.ChangedAt);
        builder.HasIndex(e => new { e.State, e.ScheduledFor });
        builder.HasIndex(e => e.GoesLiveAt);
        builder.HasIndex(e => new { e.ConfirmedAt, e.UrgentById });
    }
}

internal sealed class EditionContributorConfiguration : IEntityTypeConfiguration<EditionContributor>
{
    public void Configure(EntityTypeBuilder<EditionContributor> builder)
    {
        builder.HasKey(c => new { c.EditionId, c.UserId });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
