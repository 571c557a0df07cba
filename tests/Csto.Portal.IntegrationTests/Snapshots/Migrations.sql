IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [Abbreviations] (
    [Id] int NOT NULL IDENTITY,
    [Variants] nvarchar(1000) NOT NULL,
    [Version] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_Abbreviations] PRIMARY KEY ([Id])
);

CREATE TABLE [ArchiveDays] (
    [Language] varchar(8) NOT NULL,
    [Kind] int NOT NULL,
    [Day] date NOT NULL,
    [Count] int NOT NULL,
    CONSTRAINT [PK_ArchiveDays] PRIMARY KEY ([Language], [Day], [Kind])
);

CREATE TABLE [AspNetRoles] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(256) NULL,
    [NormalizedName] nvarchar(256) NULL,
    [ConcurrencyStamp] nvarchar(256) NULL,
    CONSTRAINT [PK_AspNetRoles] PRIMARY KEY ([Id])
);

CREATE TABLE [AspNetUsers] (
    [Id] int NOT NULL IDENTITY,
    [DisplayName] nvarchar(200) NOT NULL,
    [IsActive] bit NOT NULL,
    [MustChangePassword] bit NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    [LastSignInAt] datetime2 NULL,
    [TotpSecret] varchar(64) NULL,
    [TotpStep] bigint NULL,
    [SecondFactorRemovedAt] datetime2 NULL,
    [UserName] nvarchar(256) NULL,
    [NormalizedUserName] nvarchar(256) NULL,
    [Email] nvarchar(256) NULL,
    [NormalizedEmail] nvarchar(256) NULL,
    [EmailConfirmed] bit NOT NULL,
    [PasswordHash] nvarchar(256) NULL,
    [SecurityStamp] nvarchar(256) NULL,
    [ConcurrencyStamp] nvarchar(256) NULL,
    [PhoneNumber] nvarchar(256) NULL,
    [PhoneNumberConfirmed] bit NOT NULL,
    [TwoFactorEnabled] bit NOT NULL,
    [LockoutEnd] datetimeoffset NULL,
    [LockoutEnabled] bit NOT NULL,
    [AccessFailedCount] int NOT NULL,
    CONSTRAINT [PK_AspNetUsers] PRIMARY KEY ([Id])
);

CREATE TABLE [AuditEntries] (
    [Id] bigint NOT NULL IDENTITY,
    [At] datetime2 NOT NULL,
    [ActorId] int NULL,
    [ActorName] nvarchar(200) NOT NULL,
    [Action] varchar(32) NOT NULL,
    [SubjectType] varchar(32) NOT NULL,
    [SubjectId] int NULL,
    [SubjectTitle] nvarchar(300) NOT NULL,
    [Changes] nvarchar(max) NOT NULL,
    [TitleKey] nvarchar(300) NULL,
    CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Id])
);

CREATE TABLE [BulkOperations] (
    [Id] int NOT NULL IDENTITY,
    [At] datetime2 NOT NULL,
    [ActorId] int NULL,
    [ActorName] nvarchar(200) NOT NULL,
    [Action] int NOT NULL,
    [TargetId] int NULL,
    [TargetName] nvarchar(200) NULL,
    [Explanation] nvarchar(1000) NULL,
    [UndoneAt] datetime2 NULL,
    [UndoneByName] nvarchar(200) NULL,
    CONSTRAINT [PK_BulkOperations] PRIMARY KEY ([Id])
);

CREATE TABLE [DataProtectionKeys] (
    [Id] int NOT NULL IDENTITY,
    [FriendlyName] nvarchar(256) NULL,
    [Xml] nvarchar(max) NULL,
    CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
);

CREATE TABLE [GenerationStarts] (
    [Generation] bigint NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_GenerationStarts] PRIMARY KEY ([Generation])
);

CREATE TABLE [LostAddresses] (
    [Id] int NOT NULL IDENTITY,
    [Path] nvarchar(400) NOT NULL,
    [Times] bigint NOT NULL,
    [FirstOn] date NOT NULL,
    [LastOn] date NOT NULL,
    [From] nvarchar(256) NOT NULL,
    [IsDismissed] bit NOT NULL,
    CONSTRAINT [PK_LostAddresses] PRIMARY KEY ([Id])
);

CREATE TABLE [MediaAssets] (
    [Id] int NOT NULL IDENTITY,
    [Sha256] char(64) NOT NULL,
    [Key] char(12) NOT NULL,
    [Kind] int NOT NULL,
    [ContentType] varchar(100) NOT NULL,
    [Bytes] bigint NOT NULL,
    [Width] int NULL,
    [Height] int NULL,
    [PublicType] varchar(100) NULL,
    [PublicWidth] int NULL,
    [PublicHeight] int NULL,
    [FileName] nvarchar(260) NOT NULL,
    [Alt] nvarchar(500) NOT NULL,
    [IsDecorative] bit NOT NULL,
    [Caption] nvarchar(1000) NOT NULL,
    [EnglishAlt] nvarchar(500) NOT NULL,
    [EnglishCaption] nvarchar(1000) NOT NULL,
    [EnglishCredit] nvarchar(200) NOT NULL,
    [Author] nvarchar(200) NOT NULL,
    [Credit] nvarchar(200) NOT NULL,
    [TakenOn] date NULL,
    [Place] nvarchar(200) NOT NULL,
    [Focus] varchar(7) NULL,
    [CardFocus] varchar(7) NULL,
    [IsLead] bit NOT NULL,
    [Colour] varchar(7) NOT NULL,
    [VariantsMade] varchar(40) NULL,
    [VariantsDueAt] datetime2 NULL,
    [VariantsProblem] nvarchar(1000) NULL,
    [PosterId] int NULL,
    [Seconds] int NULL,
    [ReplacedById] int NULL,
    [Likeness] bigint NULL,
    [SearchKey] nvarchar(4000) NOT NULL,
    [UploadedAt] datetime2 NOT NULL,
    [UploadedById] int NULL,
    [DeletedAt] datetime2 NULL,
    [Version] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_MediaAssets] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MediaAssets_MediaAssets_PosterId] FOREIGN KEY ([PosterId]) REFERENCES [MediaAssets] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MediaAssets_MediaAssets_ReplacedById] FOREIGN KEY ([ReplacedById]) REFERENCES [MediaAssets] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MediaRemovals] (
    [Sha256] char(64) NOT NULL,
    [FileName] nvarchar(260) NOT NULL,
    [DueAt] datetime2 NOT NULL,
    [Attempts] int NOT NULL,
    [Problem] nvarchar(1000) NULL,
    CONSTRAINT [PK_MediaRemovals] PRIMARY KEY ([Sha256])
);

CREATE TABLE [MemberStates] (
    [Id] int NOT NULL IDENTITY,
    [Code] char(2) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [EnglishName] nvarchar(200) NULL,
    [Position] int NOT NULL,
    CONSTRAINT [PK_MemberStates] PRIMARY KEY ([Id])
);

CREATE TABLE [PortalNodes] (
    [Id] uniqueidentifier NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Release] nvarchar(64) NOT NULL,
    [StartedAt] datetime2 NOT NULL,
    [SeenAt] datetime2 NOT NULL,
    [Generation] bigint NOT NULL,
    CONSTRAINT [PK_PortalNodes] PRIMARY KEY ([Id])
);

CREATE TABLE [PressContacts] (
    [Id] int NOT NULL IDENTITY,
    [Key] uniqueidentifier NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Post] nvarchar(300) NOT NULL,
    [EnglishName] nvarchar(200) NULL,
    [EnglishPost] nvarchar(300) NULL,
    [Matters] nvarchar(500) NULL,
    [EnglishMatters] nvarchar(500) NULL,
    [Hours] varchar(250) NULL,
    [Note] nvarchar(500) NULL,
    [EnglishNote] nvarchar(500) NULL,
    [Phones] nvarchar(max) NOT NULL,
    [Email] nvarchar(254) NULL,
    [ValidFrom] date NULL,
    [ValidTo] date NULL,
    [Position] int NOT NULL,
    [Version] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_PressContacts] PRIMARY KEY ([Id])
);

CREATE TABLE [Sections] (
    [Id] int NOT NULL IDENTITY,
    [Slug] varchar(80) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [EnglishTitle] nvarchar(200) NULL,
    [Description] nvarchar(1000) NOT NULL,
    [EnglishDescription] nvarchar(1000) NULL,
    [Kind] int NOT NULL,
    [Position] int NOT NULL,
    CONSTRAINT [PK_Sections] PRIMARY KEY ([Id])
);

CREATE TABLE [SignInCounts] (
    [Subject] varchar(100) NOT NULL,
    [Place] varchar(100) NOT NULL,
    [Count] int NOT NULL,
    [LockedUntil] datetime2 NULL,
    [LastAt] datetime2 NOT NULL,
    CONSTRAINT [PK_SignInCounts] PRIMARY KEY ([Subject], [Place])
);

CREATE TABLE [SigningKeys] (
    [Id] varchar(64) NOT NULL,
    [PublicKey] varchar(400) NOT NULL,
    [From] datetime2 NOT NULL,
    [To] datetime2 NULL,
    [RevokedFrom] datetime2 NULL,
    CONSTRAINT [PK_SigningKeys] PRIMARY KEY ([Id])
);

CREATE TABLE [SiteStates] (
    [Id] int NOT NULL,
    [Identity] uniqueidentifier NOT NULL,
    [Generation] bigint NOT NULL,
    [ChangedAt] datetime2 NULL,
    CONSTRAINT [PK_SiteStates] PRIMARY KEY ([Id])
);

CREATE TABLE [Subscribers] (
    [Id] int NOT NULL IDENTITY,
    [Address] varchar(254) NOT NULL,
    [Language] varchar(8) NOT NULL,
    [Pace] int NOT NULL,
    [Choice] nvarchar(max) NOT NULL,
    [ConfirmedAt] datetime2 NOT NULL,
    [FromAt] datetime2 NOT NULL,
    [KeyHash] varchar(64) NOT NULL,
    [SealedKey] varchar(500) NOT NULL,
    [PausedAt] datetime2 NULL,
    [Refusals] int NOT NULL,
    [RefusedSince] datetime2 NULL,
    [SleepsSince] datetime2 NULL,
    CONSTRAINT [PK_Subscribers] PRIMARY KEY ([Id])
);

CREATE TABLE [SubscriptionRequests] (
    [Id] int NOT NULL IDENTITY,
    [Address] varchar(254) NOT NULL,
    [Language] varchar(8) NOT NULL,
    [Pace] int NOT NULL,
    [Choice] nvarchar(max) NOT NULL,
    [KeyHash] varchar(64) NOT NULL,
    [AskedAt] datetime2 NOT NULL,
    [ConfirmedAt] datetime2 NULL,
    CONSTRAINT [PK_SubscriptionRequests] PRIMARY KEY ([Id])
);

CREATE TABLE [Topics] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(200) NOT NULL,
    [EnglishName] nvarchar(200) NULL,
    [Slug] varchar(80) NOT NULL,
    CONSTRAINT [PK_Topics] PRIMARY KEY ([Id])
);

CREATE TABLE [UserInvitations] (
    [Id] int NOT NULL IDENTITY,
    [TokenHash] varchar(64) NOT NULL,
    [DisplayName] nvarchar(200) NOT NULL,
    [Email] nvarchar(256) NULL,
    [Role] nvarchar(256) NOT NULL,
    [InvitedBy] nvarchar(200) NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    [ExpiresAt] datetime2 NOT NULL,
    [AcceptedAt] datetime2 NULL,
    [RevokedAt] datetime2 NULL,
    CONSTRAINT [PK_UserInvitations] PRIMARY KEY ([Id])
);

CREATE TABLE [AspNetRoleClaims] (
    [Id] int NOT NULL IDENTITY,
    [RoleId] int NOT NULL,
    [ClaimType] nvarchar(256) NULL,
    [ClaimValue] nvarchar(256) NULL,
    CONSTRAINT [PK_AspNetRoleClaims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AspNetRoleClaims_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserClaims] (
    [Id] int NOT NULL IDENTITY,
    [UserId] int NOT NULL,
    [ClaimType] nvarchar(256) NULL,
    [ClaimValue] nvarchar(256) NULL,
    CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserLogins] (
    [LoginProvider] nvarchar(256) NOT NULL,
    [ProviderKey] nvarchar(256) NOT NULL,
    [ProviderDisplayName] nvarchar(256) NULL,
    [UserId] int NOT NULL,
    CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
    CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserPasskeys] (
    [CredentialId] varbinary(900) NOT NULL,
    [UserId] int NOT NULL,
    [Data] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_AspNetUserPasskeys] PRIMARY KEY ([CredentialId]),
    CONSTRAINT [FK_AspNetUserPasskeys_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserRoles] (
    [UserId] int NOT NULL,
    [RoleId] int NOT NULL,
    CONSTRAINT [PK_AspNetUserRoles] PRIMARY KEY ([UserId], [RoleId]),
    CONSTRAINT [FK_AspNetUserRoles_AspNetRoles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [AspNetRoles] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_AspNetUserRoles_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AspNetUserTokens] (
    [UserId] int NOT NULL,
    [LoginProvider] nvarchar(256) NOT NULL,
    [Name] nvarchar(256) NOT NULL,
    [Value] nvarchar(256) NULL,
    CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
    CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserRecoveryCodes] (
    [Id] int NOT NULL IDENTITY,
    [UserId] int NOT NULL,
    [Hash] varchar(64) NOT NULL,
    CONSTRAINT [PK_UserRecoveryCodes] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UserRecoveryCodes_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserSessions] (
    [Id] uniqueidentifier NOT NULL,
    [UserId] int NOT NULL,
    [BegunAt] datetime2 NOT NULL,
    [LastSeenAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    [Device] nvarchar(100) NOT NULL,
    [Address] varchar(64) NULL,
    CONSTRAINT [PK_UserSessions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UserSessions_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [MediaReplacements] (
    [Id] int NOT NULL IDENTITY,
    [OldId] int NOT NULL,
    [NewId] int NOT NULL,
    [At] datetime2 NOT NULL,
    [ActorId] int NULL,
    [ActorName] nvarchar(200) NOT NULL,
    [UndoneAt] datetime2 NULL,
    [UndoneByName] nvarchar(200) NULL,
    CONSTRAINT [PK_MediaReplacements] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MediaReplacements_MediaAssets_NewId] FOREIGN KEY ([NewId]) REFERENCES [MediaAssets] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MediaReplacements_MediaAssets_OldId] FOREIGN KEY ([OldId]) REFERENCES [MediaAssets] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MediaTracks] (
    [Id] int NOT NULL IDENTITY,
    [MediaAssetId] int NOT NULL,
    [Language] varchar(20) NOT NULL,
    [Label] nvarchar(200) NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_MediaTracks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MediaTracks_MediaAssets_MediaAssetId] FOREIGN KEY ([MediaAssetId]) REFERENCES [MediaAssets] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Persons] (
    [Id] int NOT NULL IDENTITY,
    [Name] nvarchar(200) NOT NULL,
    [EnglishName] nvarchar(200) NULL,
    [SortName] nvarchar(200) NOT NULL,
    [Slug] varchar(80) NOT NULL,
    [MemberStateId] int NULL,
    [About] nvarchar(max) NOT NULL,
    [EnglishAbout] nvarchar(max) NULL,
    [Version] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_Persons] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Persons_MemberStates_MemberStateId] FOREIGN KEY ([MemberStateId]) REFERENCES [MemberStates] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [OutboxMessages] (
    [Id] bigint NOT NULL IDENTITY,
    [Key] varchar(200) NOT NULL,
    [ToAddress] nvarchar(254) NOT NULL,
    [ToName] nvarchar(200) NOT NULL,
    [Subject] nvarchar(250) NOT NULL,
    [Body] nvarchar(max) NOT NULL,
    [Lane] int NOT NULL,
    [SubscriberId] int NULL,
    [LeaveAddress] varchar(500) NULL,
    [CreatedAt] datetime2 NOT NULL,
    [DueAt] datetime2 NULL,
    [Tries] int NOT NULL,
    [ClaimedBy] varchar(32) NULL,
    [SentAt] datetime2 NULL,
    [GivenUpAt] datetime2 NULL,
    [LastError] nvarchar(1000) NULL,
    CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_OutboxMessages_Subscribers_SubscriberId] FOREIGN KEY ([SubscriberId]) REFERENCES [Subscribers] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [MediaPersons] (
    [MediaAssetId] int NOT NULL,
    [PersonsId] int NOT NULL,
    CONSTRAINT [PK_MediaPersons] PRIMARY KEY ([MediaAssetId], [PersonsId]),
    CONSTRAINT [FK_MediaPersons_MediaAssets_MediaAssetId] FOREIGN KEY ([MediaAssetId]) REFERENCES [MediaAssets] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_MediaPersons_Persons_PersonsId] FOREIGN KEY ([PersonsId]) REFERENCES [Persons] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PersonPosts] (
    [Id] int NOT NULL IDENTITY,
    [PersonId] int NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [EnglishTitle] nvarchar(300) NULL,
    [HeldFrom] date NULL,
    [HeldTo] date NULL,
    CONSTRAINT [PK_PersonPosts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PersonPosts_Persons_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [Persons] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [BulkItems] (
    [Id] int NOT NULL IDENTITY,
    [OperationId] int NOT NULL,
    [PublicationId] int NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [State] int NOT NULL,
    [Reason] nvarchar(1000) NULL,
    [Before] nvarchar(max) NULL,
    [After] nvarchar(max) NULL,
    CONSTRAINT [PK_BulkItems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_BulkItems_BulkOperations_OperationId] FOREIGN KEY ([OperationId]) REFERENCES [BulkOperations] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [EditionContributors] (
    [EditionId] int NOT NULL,
    [UserId] int NOT NULL,
    CONSTRAINT [PK_EditionContributors] PRIMARY KEY ([EditionId], [UserId]),
    CONSTRAINT [FK_EditionContributors_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [EditionCredits] (
    [EditionId] int NOT NULL,
    [Names] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_EditionCredits] PRIMARY KEY ([EditionId])
);

CREATE TABLE [EditionMedia] (
    [EditionId] int NOT NULL,
    [MediaAssetId] int NOT NULL,
    [Position] int NULL,
    CONSTRAINT [PK_EditionMedia] PRIMARY KEY ([EditionId], [MediaAssetId]),
    CONSTRAINT [FK_EditionMedia_MediaAssets_MediaAssetId] FOREIGN KEY ([MediaAssetId]) REFERENCES [MediaAssets] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [EditionMemberStates] (
    [EditionId] int NOT NULL,
    [MemberStatesId] int NOT NULL,
    CONSTRAINT [PK_EditionMemberStates] PRIMARY KEY ([EditionId], [MemberStatesId]),
    CONSTRAINT [FK_EditionMemberStates_MemberStates_MemberStatesId] FOREIGN KEY ([MemberStatesId]) REFERENCES [MemberStates] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [EditionMentions] (
    [EditionId] int NOT NULL,
    [MentionsId] int NOT NULL,
    CONSTRAINT [PK_EditionMentions] PRIMARY KEY ([EditionId], [MentionsId]),
    CONSTRAINT [FK_EditionMentions_Persons_MentionsId] FOREIGN KEY ([MentionsId]) REFERENCES [Persons] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [EditionProofs] (
    [EditionId] int NOT NULL,
    [Form] int NOT NULL,
    [Text] varbinary(max) NOT NULL,
    [Sha256] varchar(64) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [Signature] varbinary(80) NULL,
    [KeyId] varchar(64) NULL,
    [SignedAt] datetime2 NULL,
    CONSTRAINT [PK_EditionProofs] PRIMARY KEY ([EditionId])
);

CREATE TABLE [Editions] (
    [Id] int NOT NULL IDENTITY,
    [PublicationId] int NOT NULL,
    [Number] int NOT NULL,
    [State] int NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [Lead] nvarchar(2000) NOT NULL,
    [Body] nvarchar(max) NOT NULL,
    [LeadPicture] varchar(64) NULL,
    [LeadPictureId] int NULL,
    [SocialPicture] varchar(64) NULL,
    [PublishedOn] date NULL,
    [Slug] varchar(80) NULL,
    [SpeakerId] int NULL,
    [SpeechType] int NULL,
    [Occasion] nvarchar(300) NULL,
    [Place] nvarchar(200) NULL,
    [DeliveredOn] date NULL,
    [PressContactId] int NULL,
    [Footer] nvarchar(max) NULL,
    [CreatedAt] datetime2 NOT NULL,
    [CreatedById] int NULL,
    [ChangedAt] datetime2 NOT NULL,
    [ChangedById] int NULL,
    [TextVersion] uniqueidentifier NOT NULL,
    [Significance] int NULL,
    [ChangeNote] nvarchar(1000) NULL,
    [MajorNumber] int NULL,
    [SubmittedAt] datetime2 NULL,
    [SubmittedById] int NULL,
    [ApprovedAt] datetime2 NULL,
    [ApprovedById] int NULL,
    [ApprovedVersion] uniqueidentifier NULL,
    [ScheduledFor] datetime2 NULL,
    [ScheduledById] int NULL,
    [GoesOutAnyway] bit NOT NULL,
    [PreflightAt] datetime2 NULL,
    [PreflightProblems] nvarchar(max) NOT NULL,
    [HeldAt] datetime2 NULL,
    [UrgentReason] nvarchar(1000) NULL,
    [UrgentById] int NULL,
    [ConfirmedAt] datetime2 NULL,
    [ConfirmedById] int NULL,
    [GoesLiveAt] datetime2 NULL,
    [Version] uniqueidentifier NOT NULL,
    [TitleKey] nvarchar(300) NULL,
    CONSTRAINT [PK_Editions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Editions_MediaAssets_LeadPictureId] FOREIGN KEY ([LeadPictureId]) REFERENCES [MediaAssets] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Editions_Persons_SpeakerId] FOREIGN KEY ([SpeakerId]) REFERENCES [Persons] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Editions_PressContacts_PressContactId] FOREIGN KEY ([PressContactId]) REFERENCES [PressContacts] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [EditionTopics] (
    [EditionId] int NOT NULL,
    [TopicsId] int NOT NULL,
    CONSTRAINT [PK_EditionTopics] PRIMARY KEY ([EditionId], [TopicsId]),
    CONSTRAINT [FK_EditionTopics_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_EditionTopics_Topics_TopicsId] FOREIGN KEY ([TopicsId]) REFERENCES [Topics] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PreviewLinks] (
    [Id] int NOT NULL IDENTITY,
    [EditionId] int NOT NULL,
    [TokenHash] varchar(64) NOT NULL,
    [Recipient] nvarchar(200) NOT NULL,
    [Organisation] nvarchar(200) NULL,
    [CreatedAt] datetime2 NOT NULL,
    [CreatedById] int NULL,
    [CreatedBy] nvarchar(200) NOT NULL,
    [ExpiresAt] datetime2 NOT NULL,
    [RevokedAt] datetime2 NULL,
    [RevokedBy] nvarchar(200) NULL,
    CONSTRAINT [PK_PreviewLinks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PreviewLinks_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Publications] (
    [Id] int NOT NULL IDENTITY,
    [Key] uniqueidentifier NOT NULL,
    [Kind] int NOT NULL,
    [Language] varchar(8) NOT NULL,
    [TranslationOfId] int NULL,
    [TranslatedEdition] int NOT NULL,
    [SectionId] int NOT NULL,
    [Visibility] int NOT NULL,
    [PublishedOn] date NULL,
    [Slug] varchar(80) NULL,
    [Sequence] bigint NOT NULL,
    [LiveEditionId] int NULL,
    [MajorEditions] int NOT NULL,
    [PhotoCount] int NOT NULL,
    [VideoCount] int NOT NULL,
    [WorkEditionId] int NULL,
    [FirstLiveAt] datetime2 NULL,
    [LastChangedAt] datetime2 NULL,
    [GoneExplanation] nvarchar(1000) NULL,
    [GoneRedirectId] int NULL,
    [WithdrawnAt] datetime2 NULL,
    [WithdrawalExplanation] nvarchar(1000) NULL,
    [Generation] bigint NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    [Version] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_Publications] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Publications_Editions_LiveEditionId] FOREIGN KEY ([LiveEditionId]) REFERENCES [Editions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Editions_WorkEditionId] FOREIGN KEY ([WorkEditionId]) REFERENCES [Editions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Publications_GoneRedirectId] FOREIGN KEY ([GoneRedirectId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Publications_TranslationOfId] FOREIGN KEY ([TranslationOfId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Publications_Sections_SectionId] FOREIGN KEY ([SectionId]) REFERENCES [Sections] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Remarks] (
    [Id] int NOT NULL IDENTITY,
    [EditionId] int NOT NULL,
    [ThreadId] int NULL,
    [Kind] varchar(32) NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [Passage] nvarchar(max) NULL,
    [AuthorId] int NULL,
    [AuthorName] nvarchar(200) NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    [ResolvedAt] datetime2 NULL,
    [ResolvedBy] nvarchar(200) NULL,
    [LastById] int NULL,
    [LastAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Remarks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Remarks_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Remarks_Remarks_ThreadId] FOREIGN KEY ([ThreadId]) REFERENCES [Remarks] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PreviewOpenings] (
    [Id] bigint NOT NULL IDENTITY,
    [LinkId] int NOT NULL,
    [At] datetime2 NOT NULL,
    [Address] nvarchar(64) NULL,
    [Agent] nvarchar(256) NULL,
    [Refusal] varchar(32) NULL,
    CONSTRAINT [PK_PreviewOpenings] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PreviewOpenings_PreviewLinks_LinkId] FOREIGN KEY ([LinkId]) REFERENCES [PreviewLinks] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [EditorPresences] (
    [Sitting] uniqueidentifier NOT NULL,
    [PublicationId] int NOT NULL,
    [UserId] int NOT NULL,
    [SeenAt] datetime2 NOT NULL,
    CONSTRAINT [PK_EditorPresences] PRIMARY KEY ([Sitting]),
    CONSTRAINT [FK_EditorPresences_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_EditorPresences_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ImportedItems] (
    [Id] int NOT NULL IDENTITY,
    [Key] varchar(64) NOT NULL,
    [PublicationId] int NOT NULL,
    [IsWhole] bit NOT NULL,
    [Date] date NULL,
    [EditionId] int NOT NULL,
    [EditionVersion] uniqueidentifier NOT NULL,
    [Source] nvarchar(260) NOT NULL,
    [ImportedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_ImportedItems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ImportedItems_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Mailings] (
    [Id] int NOT NULL IDENTITY,
    [Key] varchar(100) NOT NULL,
    [Kind] int NOT NULL,
    [PublicationId] int NULL,
    [At] datetime2 NOT NULL,
    [Reached] int NOT NULL,
    [DoneAt] datetime2 NULL,
    [RecalledAt] datetime2 NULL,
    CONSTRAINT [PK_Mailings] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Mailings_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PublicationPersons] (
    [PersonId] int NOT NULL,
    [PublicationId] int NOT NULL,
    [IsSpeaker] bit NOT NULL,
    [Language] varchar(8) NOT NULL,
    [PublishedOn] date NOT NULL,
    [Sequence] bigint NOT NULL,
    CONSTRAINT [PK_PublicationPersons] PRIMARY KEY ([PublicationId], [PersonId], [IsSpeaker]),
    CONSTRAINT [FK_PublicationPersons_Persons_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [Persons] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PublicationPersons_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PublicationTopics] (
    [TopicId] int NOT NULL,
    [PublicationId] int NOT NULL,
    [Language] varchar(8) NOT NULL,
    [PublishedOn] date NOT NULL,
    [Sequence] bigint NOT NULL,
    CONSTRAINT [PK_PublicationTopics] PRIMARY KEY ([PublicationId], [TopicId]),
    CONSTRAINT [FK_PublicationTopics_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PublicationTopics_Topics_TopicId] FOREIGN KEY ([TopicId]) REFERENCES [Topics] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Redirects] (
    [Id] int NOT NULL IDENTITY,
    [Path] nvarchar(400) NOT NULL,
    [Parameters] nvarchar(200) NULL,
    [PublicationId] int NULL,
    [Target] nvarchar(400) NULL,
    [Origin] varchar(16) NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Redirects] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Redirects_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SavedStates] (
    [Id] bigint NOT NULL IDENTITY,
    [PublicationId] int NOT NULL,
    [EditionId] int NOT NULL,
    [EditionVersion] uniqueidentifier NOT NULL,
    [SavedAt] datetime2 NOT NULL,
    [SavedById] int NULL,
    [Manner] varchar(16) NOT NULL,
    [Sitting] uniqueidentifier NULL,
    [Step] int NOT NULL,
    [BaseId] bigint NULL,
    [OtherId] bigint NULL,
    [Joined] int NOT NULL,
    [Length] int NOT NULL,
    [Content] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_SavedStates] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SavedStates_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SavedStates_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [WordUploads] (
    [Id] int NOT NULL IDENTITY,
    [PublicationId] int NOT NULL,
    [EditionId] int NOT NULL,
    [FileName] nvarchar(260) NOT NULL,
    [UploadedAt] datetime2 NOT NULL,
    [Report] nvarchar(max) NOT NULL,
    [Comments] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_WordUploads] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_WordUploads_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE CASCADE
);

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Variants', N'Version') AND [object_id] = OBJECT_ID(N'[Abbreviations]'))
    SET IDENTITY_INSERT [Abbreviations] ON;
INSERT INTO [Abbreviations] ([Id], [Variants], [Version])
VALUES (1, N'ОДКБ; CSTO; Организация Договора о коллективной безопасности; Collective Security Treaty Organization; Collective Security Treaty Organisation', '00000001-0000-0000-0000-000000000000'),
(2, N'СКБ; CSC; Совет коллективной безопасности; Collective Security Council', '00000002-0000-0000-0000-000000000000'),
(3, N'СМИД; CMFA; Совет министров иностранных дел; Council of Ministers of Foreign Affairs; Council of Foreign Ministers', '00000003-0000-0000-0000-000000000000'),
(4, N'СМО; CMD; Совет министров обороны; Council of Ministers of Defence; Council of Ministers of Defense; Council of Defence Ministers; Council of Defense Ministers', '00000004-0000-0000-0000-000000000000'),
(5, N'КССБ; CSSC; Комитет секретарей советов безопасности; Committee of Secretaries of Security Councils', '00000005-0000-0000-0000-000000000000'),
(6, N'КСОР; CRRF; Коллективные силы оперативного реагирования; Collective Rapid Reaction Forces; Collective Rapid Reaction Force', '00000006-0000-0000-0000-000000000000'),
(7, N'КСБР; CRDF; Коллективные силы быстрого развёртывания; Collective Rapid Deployment Forces', '00000007-0000-0000-0000-000000000000'),
(8, N'КМС; Коллективные миротворческие силы; Миротворческие силы ОДКБ; Collective Peacekeeping Forces; CSTO Peacekeeping Forces', '00000008-0000-0000-0000-000000000000'),
(9, N'КАС; Коллективные авиационные силы; Collective Aviation Forces; Collective Air Forces', '00000009-0000-0000-0000-000000000000'),
(10, N'ПС ОДКБ; Постоянный совет; Permanent Council', '0000000a-0000-0000-0000-000000000000'),
(11, N'ОШ ОДКБ; Объединённый штаб; Joint Staff', '0000000b-0000-0000-0000-000000000000'),
(12, N'ПА ОДКБ; Парламентская ассамблея; Parliamentary Assembly', '0000000c-0000-0000-0000-000000000000'),
(13, N'ЦКР; Центр кризисного реагирования; Crisis Response Centre; Crisis Response Center', '0000000d-0000-0000-0000-000000000000'),
(14, N'КСЧС; Координационный совет по чрезвычайным ситуациям; Coordinating Council for Emergency Situations', '0000000e-0000-0000-0000-000000000000'),
(15, N'КСОПН; Координационный совет руководителей компетентных органов по противодействию незаконному обороту наркотиков', '0000000f-0000-0000-0000-000000000000'),
(16, N'КСБНМ; Координационный совет руководителей компетентных органов по вопросам борьбы с незаконной миграцией', '00000010-0000-0000-0000-000000000000'),
(17, N'МКВЭС; Межгосударственная комиссия по военно-экономическому сотрудничеству; Interstate Commission for Military-Economic Cooperation', '00000011-0000-0000-0000-000000000000'),
(18, N'ДКБ; CST; Договор о коллективной безопасности; Collective Security Treaty', '00000012-0000-0000-0000-000000000000'),
(19, N'СНГ; CIS; Содружество Независимых Государств; Commonwealth of Independent States', '00000013-0000-0000-0000-000000000000'),
(20, N'ШОС; SCO; Шанхайская организация сотрудничества; Shanghai Cooperation Organization; Shanghai Cooperation Organisation', '00000014-0000-0000-0000-000000000000'),
(21, N'ЕАЭС; EAEU; Евразийский экономический союз; Eurasian Economic Union', '00000015-0000-0000-0000-000000000000'),
(22, N'ООН; UN; Организация Объединённых Наций; United Nations', '00000016-0000-0000-0000-000000000000'),
(23, N'ОБСЕ; OSCE; Организация по безопасности и сотрудничеству в Европе; Organization for Security and Co-operation in Europe', '00000017-0000-0000-0000-000000000000'),
(24, N'АТЦ СНГ; Антитеррористический центр; Anti-Terrorism Centre; Anti-Terrorism Center', '00000018-0000-0000-0000-000000000000'),
(25, N'МИД; MFA; Министерство иностранных дел; Ministry of Foreign Affairs', '00000019-0000-0000-0000-000000000000'),
(26, N'РФ; Российская Федерация; Russian Federation', '0000001a-0000-0000-0000-000000000000');
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Variants', N'Version') AND [object_id] = OBJECT_ID(N'[Abbreviations]'))
    SET IDENTITY_INSERT [Abbreviations] OFF;

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Code', N'EnglishName', N'Name', N'Position') AND [object_id] = OBJECT_ID(N'[MemberStates]'))
    SET IDENTITY_INSERT [MemberStates] ON;
INSERT INTO [MemberStates] ([Id], [Code], [EnglishName], [Name], [Position])
VALUES (1, 'AM', N'Armenia', N'Армения', 1),
(2, 'BY', N'Belarus', N'Беларусь', 2),
(3, 'KZ', N'Kazakhstan', N'Казахстан', 3),
(4, 'KG', N'Kyrgyzstan', N'Кыргызстан', 4),
(5, 'RU', N'Russia', N'Россия', 5),
(6, 'TJ', N'Tajikistan', N'Таджикистан', 6);
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Code', N'EnglishName', N'Name', N'Position') AND [object_id] = OBJECT_ID(N'[MemberStates]'))
    SET IDENTITY_INSERT [MemberStates] OFF;

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Description', N'EnglishDescription', N'EnglishTitle', N'Kind', N'Position', N'Slug', N'Title') AND [object_id] = OBJECT_ID(N'[Sections]'))
    SET IDENTITY_INSERT [Sections] ON;
INSERT INTO [Sections] ([Id], [Description], [EnglishDescription], [EnglishTitle], [Kind], [Position], [Slug], [Title])
VALUES (1, N'Новости Организации Договора о коллективной безопасности по дням: встречи, заседания, учения, поездки.', N'News of the Collective Security Treaty Organization day by day: meetings, sessions, exercises and visits.', N'News', 1, 1, 'news', N'Новости'),
(2, N'Выступления и приветствия руководства Организации: полный текст, кто, где и по какому случаю говорил.', N'Speeches and greetings of the Organization’s leadership in full: who spoke, where and on what occasion.', N'Speeches', 2, 2, 'speeches', N'Выступления'),
(3, N'Заявления органов Организации Договора о коллективной безопасности: полный текст и дата.', N'Statements of the bodies of the Collective Security Treaty Organization: full text and date.', N'Statements', 3, 3, 'statements', N'Заявления');
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Description', N'EnglishDescription', N'EnglishTitle', N'Kind', N'Position', N'Slug', N'Title') AND [object_id] = OBJECT_ID(N'[Sections]'))
    SET IDENTITY_INSERT [Sections] OFF;

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'ChangedAt', N'Generation', N'Identity') AND [object_id] = OBJECT_ID(N'[SiteStates]'))
    SET IDENTITY_INSERT [SiteStates] ON;
INSERT INTO [SiteStates] ([Id], [ChangedAt], [Generation], [Identity])
VALUES (1, NULL, CAST(1 AS bigint), '00000000-0000-0000-0000-000000000000');
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'ChangedAt', N'Generation', N'Identity') AND [object_id] = OBJECT_ID(N'[SiteStates]'))
    SET IDENTITY_INSERT [SiteStates] OFF;

CREATE INDEX [IX_AspNetRoleClaims_RoleId] ON [AspNetRoleClaims] ([RoleId]);

CREATE UNIQUE INDEX [RoleNameIndex] ON [AspNetRoles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL;

CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);

CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);

CREATE INDEX [IX_AspNetUserPasskeys_UserId] ON [AspNetUserPasskeys] ([UserId]);

CREATE INDEX [IX_AspNetUserRoles_RoleId] ON [AspNetUserRoles] ([RoleId]);

CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]);

CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL;

CREATE INDEX [IX_AuditEntries_Action_At] ON [AuditEntries] ([Action], [At]);

CREATE INDEX [IX_AuditEntries_ActorId_At] ON [AuditEntries] ([ActorId], [At]);

CREATE INDEX [IX_AuditEntries_At] ON [AuditEntries] ([At]);

CREATE INDEX [IX_AuditEntries_SubjectType_SubjectId_At] ON [AuditEntries] ([SubjectType], [SubjectId], [At]);

CREATE INDEX [IX_BulkItems_OperationId_State] ON [BulkItems] ([OperationId], [State]);

CREATE INDEX [IX_BulkItems_PublicationId] ON [BulkItems] ([PublicationId]);

CREATE INDEX [IX_EditionContributors_UserId] ON [EditionContributors] ([UserId]);

CREATE INDEX [IX_EditionMedia_MediaAssetId] ON [EditionMedia] ([MediaAssetId]);

CREATE INDEX [IX_EditionMemberStates_MemberStatesId] ON [EditionMemberStates] ([MemberStatesId]);

CREATE INDEX [IX_EditionMentions_MentionsId] ON [EditionMentions] ([MentionsId]);

CREATE INDEX [IX_EditionProofs_KeyId] ON [EditionProofs] ([KeyId]);

CREATE INDEX [IX_Editions_ChangedAt] ON [Editions] ([ChangedAt]);

CREATE INDEX [IX_Editions_ConfirmedAt_UrgentById] ON [Editions] ([ConfirmedAt], [UrgentById]);

CREATE INDEX [IX_Editions_GoesLiveAt] ON [Editions] ([GoesLiveAt]);

CREATE INDEX [IX_Editions_LeadPictureId] ON [Editions] ([LeadPictureId]);

CREATE INDEX [IX_Editions_PressContactId] ON [Editions] ([PressContactId]);

CREATE UNIQUE INDEX [IX_Editions_PublicationId_Number] ON [Editions] ([PublicationId], [Number]);

CREATE INDEX [IX_Editions_SpeakerId] ON [Editions] ([SpeakerId]);

CREATE INDEX [IX_Editions_State_ScheduledFor] ON [Editions] ([State], [ScheduledFor]);

CREATE INDEX [IX_EditionTopics_TopicsId] ON [EditionTopics] ([TopicsId]);

CREATE INDEX [IX_EditorPresences_PublicationId_SeenAt] ON [EditorPresences] ([PublicationId], [SeenAt]);

CREATE INDEX [IX_EditorPresences_UserId] ON [EditorPresences] ([UserId]);

CREATE INDEX [IX_ImportedItems_Key] ON [ImportedItems] ([Key]);

CREATE INDEX [IX_ImportedItems_PublicationId] ON [ImportedItems] ([PublicationId]);

CREATE INDEX [IX_LostAddresses_IsDismissed_Times] ON [LostAddresses] ([IsDismissed], [Times]);

CREATE UNIQUE INDEX [IX_LostAddresses_Path] ON [LostAddresses] ([Path]);

CREATE INDEX [IX_Mailings_At] ON [Mailings] ([At]);

CREATE UNIQUE INDEX [IX_Mailings_Key] ON [Mailings] ([Key]);

CREATE INDEX [IX_Mailings_PublicationId] ON [Mailings] ([PublicationId]);

CREATE INDEX [IX_MediaAssets_Key] ON [MediaAssets] ([Key]);

CREATE INDEX [IX_MediaAssets_PosterId] ON [MediaAssets] ([PosterId]);

CREATE INDEX [IX_MediaAssets_ReplacedById] ON [MediaAssets] ([ReplacedById]);

CREATE UNIQUE INDEX [IX_MediaAssets_Sha256] ON [MediaAssets] ([Sha256]);

CREATE INDEX [IX_MediaAssets_VariantsDueAt] ON [MediaAssets] ([VariantsDueAt]) WHERE VariantsDueAt IS NOT NULL;

CREATE INDEX [IX_MediaPersons_PersonsId] ON [MediaPersons] ([PersonsId]);

CREATE INDEX [IX_MediaRemovals_DueAt] ON [MediaRemovals] ([DueAt]);

CREATE INDEX [IX_MediaReplacements_NewId] ON [MediaReplacements] ([NewId]);

CREATE INDEX [IX_MediaReplacements_OldId] ON [MediaReplacements] ([OldId]);

CREATE INDEX [IX_MediaTracks_MediaAssetId] ON [MediaTracks] ([MediaAssetId]);

CREATE UNIQUE INDEX [IX_MemberStates_Code] ON [MemberStates] ([Code]);

CREATE INDEX [IX_OutboxMessages_DueAt] ON [OutboxMessages] ([DueAt]);

CREATE INDEX [IX_OutboxMessages_GivenUpAt] ON [OutboxMessages] ([GivenUpAt]);

CREATE UNIQUE INDEX [IX_OutboxMessages_Key] ON [OutboxMessages] ([Key]);

CREATE INDEX [IX_OutboxMessages_Lane_DueAt] ON [OutboxMessages] ([Lane], [DueAt]);

CREATE INDEX [IX_OutboxMessages_SentAt] ON [OutboxMessages] ([SentAt]);

CREATE INDEX [IX_OutboxMessages_SubscriberId] ON [OutboxMessages] ([SubscriberId]);

CREATE INDEX [IX_PersonPosts_PersonId] ON [PersonPosts] ([PersonId]);

CREATE INDEX [IX_Persons_MemberStateId] ON [Persons] ([MemberStateId]);

CREATE UNIQUE INDEX [IX_Persons_Slug] ON [Persons] ([Slug]);

CREATE INDEX [IX_Persons_SortName] ON [Persons] ([SortName]);

CREATE UNIQUE INDEX [IX_PressContacts_Key] ON [PressContacts] ([Key]);

CREATE INDEX [IX_PreviewLinks_EditionId] ON [PreviewLinks] ([EditionId]);

CREATE UNIQUE INDEX [IX_PreviewLinks_TokenHash] ON [PreviewLinks] ([TokenHash]);

CREATE INDEX [IX_PreviewOpenings_LinkId] ON [PreviewOpenings] ([LinkId]);

CREATE INDEX [IX_PublicationPersons_PersonId_Language_IsSpeaker_PublishedOn_Sequence] ON [PublicationPersons] ([PersonId], [Language], [IsSpeaker], [PublishedOn], [Sequence]);

CREATE INDEX [IX_Publications_Generation] ON [Publications] ([Generation]);

CREATE INDEX [IX_Publications_GoneRedirectId] ON [Publications] ([GoneRedirectId]);

CREATE UNIQUE INDEX [IX_Publications_Key] ON [Publications] ([Key]);

CREATE UNIQUE INDEX [IX_Publications_Language_Kind_PublishedOn_Slug] ON [Publications] ([Language], [Kind], [PublishedOn], [Slug]) WHERE [PublishedOn] IS NOT NULL AND [Slug] IS NOT NULL;

CREATE INDEX [IX_Publications_Language_Kind_Visibility_PublishedOn_Sequence] ON [Publications] ([Language], [Kind], [Visibility], [PublishedOn], [Sequence]);

CREATE INDEX [IX_Publications_Language_Visibility_LastChangedAt_Id] ON [Publications] ([Language], [Visibility], [LastChangedAt], [Id]);

CREATE INDEX [IX_Publications_Language_Visibility_PublishedOn_Sequence] ON [Publications] ([Language], [Visibility], [PublishedOn], [Sequence]);

CREATE UNIQUE INDEX [IX_Publications_LiveEditionId] ON [Publications] ([LiveEditionId]) WHERE [LiveEditionId] IS NOT NULL;

CREATE INDEX [IX_Publications_Photos] ON [Publications] ([Language], [Visibility], [PublishedOn], [Sequence]) WHERE PhotoCount > 0;

CREATE INDEX [IX_Publications_SectionId] ON [Publications] ([SectionId]);

CREATE UNIQUE INDEX [IX_Publications_TranslationOfId_Language] ON [Publications] ([TranslationOfId], [Language]) WHERE TranslationOfId IS NOT NULL;

CREATE INDEX [IX_Publications_Videos] ON [Publications] ([Language], [Visibility], [PublishedOn], [Sequence]) WHERE VideoCount > 0;

CREATE UNIQUE INDEX [IX_Publications_WorkEditionId] ON [Publications] ([WorkEditionId]) WHERE [WorkEditionId] IS NOT NULL;

CREATE INDEX [IX_PublicationTopics_TopicId_Language_PublishedOn_Sequence] ON [PublicationTopics] ([TopicId], [Language], [PublishedOn], [Sequence]);

CREATE INDEX [IX_Redirects_Parameters] ON [Redirects] ([Parameters]);

CREATE UNIQUE INDEX [IX_Redirects_Path] ON [Redirects] ([Path]);

CREATE INDEX [IX_Redirects_PublicationId] ON [Redirects] ([PublicationId]);

CREATE INDEX [IX_Redirects_Target] ON [Redirects] ([Target]);

CREATE INDEX [IX_Remarks_EditionId] ON [Remarks] ([EditionId]);

CREATE INDEX [IX_Remarks_ResolvedAt] ON [Remarks] ([ResolvedAt]);

CREATE INDEX [IX_Remarks_ThreadId] ON [Remarks] ([ThreadId]);

CREATE INDEX [IX_SavedStates_EditionId_EditionVersion] ON [SavedStates] ([EditionId], [EditionVersion]);

CREATE INDEX [IX_SavedStates_PublicationId_Id] ON [SavedStates] ([PublicationId], [Id]);

CREATE INDEX [IX_SavedStates_Sitting] ON [SavedStates] ([Sitting]);

CREATE UNIQUE INDEX [IX_Sections_Slug] ON [Sections] ([Slug]);

CREATE INDEX [IX_SignInCounts_LastAt] ON [SignInCounts] ([LastAt]);

CREATE UNIQUE INDEX [IX_Subscribers_Address] ON [Subscribers] ([Address]);

CREATE UNIQUE INDEX [IX_Subscribers_KeyHash] ON [Subscribers] ([KeyHash]);

CREATE INDEX [IX_Subscribers_Pace_Id] ON [Subscribers] ([Pace], [Id]);

CREATE INDEX [IX_Subscribers_SleepsSince] ON [Subscribers] ([SleepsSince]);

CREATE INDEX [IX_SubscriptionRequests_Address_AskedAt] ON [SubscriptionRequests] ([Address], [AskedAt]);

CREATE INDEX [IX_SubscriptionRequests_AskedAt] ON [SubscriptionRequests] ([AskedAt]);

CREATE UNIQUE INDEX [IX_SubscriptionRequests_KeyHash] ON [SubscriptionRequests] ([KeyHash]);

CREATE UNIQUE INDEX [IX_Topics_Slug] ON [Topics] ([Slug]);

CREATE UNIQUE INDEX [IX_UserInvitations_TokenHash] ON [UserInvitations] ([TokenHash]);

CREATE UNIQUE INDEX [IX_UserRecoveryCodes_UserId_Hash] ON [UserRecoveryCodes] ([UserId], [Hash]);

CREATE INDEX [IX_UserSessions_UserId] ON [UserSessions] ([UserId]);

CREATE INDEX [IX_WordUploads_PublicationId] ON [WordUploads] ([PublicationId]);

ALTER TABLE [BulkItems] ADD CONSTRAINT [FK_BulkItems_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION;

ALTER TABLE [EditionContributors] ADD CONSTRAINT [FK_EditionContributors_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE;

ALTER TABLE [EditionCredits] ADD CONSTRAINT [FK_EditionCredits_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE;

ALTER TABLE [EditionMedia] ADD CONSTRAINT [FK_EditionMedia_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE;

ALTER TABLE [EditionMemberStates] ADD CONSTRAINT [FK_EditionMemberStates_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE;

ALTER TABLE [EditionMentions] ADD CONSTRAINT [FK_EditionMentions_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE;

ALTER TABLE [EditionProofs] ADD CONSTRAINT [FK_EditionProofs_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE;

ALTER TABLE [Editions] ADD CONSTRAINT [FK_Editions_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261126064400_Initial', N'10.0.14');

COMMIT;
GO
