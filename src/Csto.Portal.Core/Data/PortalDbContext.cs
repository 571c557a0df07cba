using Csto.Portal.Core.Data.Tables;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>The portal's data, engine-neutral; each engine has a thin derived context with its migrations and quirks.</summary>
public abstract class PortalDbContext(DbContextOptions options)
    : IdentityDbContext<PortalUser, IdentityRole<int>, int>(options), IDataProtectionKeyContext
{
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<SavedState> SavedStates => Set<SavedState>();
    public DbSet<EditorPresence> EditorPresences => Set<EditorPresence>();
    public DbSet<EditionContributor> EditionContributors => Set<EditionContributor>();
    public DbSet<EditionCredits> EditionCredits => Set<EditionCredits>();
    public DbSet<EditionProof> EditionProofs => Set<EditionProof>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<BulkOperation> BulkOperations => Set<BulkOperation>();
    public DbSet<BulkItem> BulkItems => Set<BulkItem>();
    public DbSet<PressContact> PressContacts => Set<PressContact>();
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<PersonPost> PersonPosts => Set<PersonPost>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<MemberState> MemberStates => Set<MemberState>();
    public DbSet<WordUpload> WordUploads => Set<WordUpload>();
    public DbSet<Redirect> Redirects => Set<Redirect>();
    public DbSet<LostAddress> LostAddresses => Set<LostAddress>();
    public DbSet<ArchiveDay> ArchiveDays => Set<ArchiveDay>();
    public DbSet<PublicationPerson> PublicationPersons => Set<PublicationPerson>();
    public DbSet<PublicationTopic> PublicationTopics => Set<PublicationTopic>();
    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();
    public DbSet<MediaTrack> MediaTracks => Set<MediaTrack>();
    public DbSet<EditionMedia> EditionMedia => Set<EditionMedia>();
    public DbSet<MediaReplacement> MediaReplacements => Set<MediaReplacement>();
    public DbSet<MediaRemoval> MediaRemovals => Set<MediaRemoval>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<UserRecoveryCode> UserRecoveryCodes => Set<UserRecoveryCode>();
    public DbSet<SignInCount> SignInCounts => Set<SignInCount>();
    public DbSet<UserInvitation> UserInvitations => Set<UserInvitation>();
    public DbSet<ImportedItem> ImportedItems => Set<ImportedItem>();
    public DbSet<Remark> Remarks => Set<Remark>();
    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();
    public DbSet<PreviewOpening> PreviewOpenings => Set<PreviewOpening>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<Subscriber> Subscribers => Set<Subscriber>();
    public DbSet<SubscriptionRequest> SubscriptionRequests => Set<SubscriptionRequest>();
    public DbSet<Mailing> Mailings => Set<Mailing>();
    public DbSet<Abbreviation> Abbreviations => Set<Abbreviation>();
    public DbSet<SiteState> SiteStates => Set<SiteState>();
    public DbSet<PortalNode> PortalNodes => Set<PortalNode>();
    public DbSet<GenerationStart> GenerationStarts => Set<GenerationStart>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The generation that the current transaction moved to; null where it moved none.</summary>
    internal long? MovedTo { get; set; }

    /// <summary>What waits for its instant once the current transaction is committed; null before the instant has been named.</summary>
    internal IReadOnlyList<GenerationStart>? Starts { get; set; }

    /// <summary>How this engine reads and fills whole tables.</summary>
    internal abstract TableDialect Tables { get; }

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<string>().HaveMaxLength(256);
    }

    private void BeforeSaving()
    {
        foreach (var entry in ChangeTracker.Entries().ToList())
        {
            if (entry is { Entity: AuditEntry, State: EntityState.Modified or EntityState.Deleted })
                throw new InvalidOperationException("The journal is only ever added to.");
            if (entry.State is not (EntityState.Added or EntityState.Modified))
                continue;
            if (entry.Entity is IVersioned versioned)
                versioned.Version = Guid.NewGuid();
            if (entry.Entity is AuditEntry told)
                entry.Property(SearchFolding.TitleKey).CurrentValue = SearchFolding.Fold(told.SubjectTitle);
            if (entry.Entity is Edition)
                entry.Property(SearchFolding.TitleKey).CurrentValue = SearchFolding.Fold(((Edition)entry.Entity).Title);
            if (entry.Entity is MediaAsset media)
                media.SearchKey = MediaSearchKey.Of(media, entry);
        }
    }
}
