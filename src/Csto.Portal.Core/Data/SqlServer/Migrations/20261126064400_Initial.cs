using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Csto.Portal.Core.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Abbreviations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Variants = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Abbreviations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ArchiveDays",
                columns: table => new
                {
                    Language = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchiveDays", x => new { x.Language, x.Day, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "bit", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastSignInAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TotpSecret = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    TotpStep = table.Column<long>(type: "bigint", nullable: true),
                    SecondFactorRemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<int>(type: "int", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Action = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    SubjectType = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    SubjectId = table.Column<int>(type: "int", nullable: true),
                    SubjectTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    TitleKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BulkOperations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<int>(type: "int", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Action = table.Column<int>(type: "int", nullable: false),
                    TargetId = table.Column<int>(type: "int", nullable: true),
                    TargetName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkOperations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GenerationStarts",
                columns: table => new
                {
                    Generation = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GenerationStarts", x => x.Generation);
                });

            migrationBuilder.CreateTable(
                name: "LostAddresses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Times = table.Column<long>(type: "bigint", nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    IsDismissed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LostAddresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaAssets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Sha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "char(12)", unicode: false, fixedLength: true, maxLength: 12, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ContentType = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: true),
                    Height = table.Column<int>(type: "int", nullable: true),
                    PublicType = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true),
                    PublicWidth = table.Column<int>(type: "int", nullable: true),
                    PublicHeight = table.Column<int>(type: "int", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Alt = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsDecorative = table.Column<bool>(type: "bit", nullable: false),
                    Caption = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    EnglishAlt = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    EnglishCaption = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    EnglishCredit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Author = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Credit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Focus = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: true),
                    CardFocus = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: true),
                    IsLead = table.Column<bool>(type: "bit", nullable: false),
                    Colour = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: false),
                    VariantsMade = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: true),
                    VariantsDueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VariantsProblem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PosterId = table.Column<int>(type: "int", nullable: true),
                    Seconds = table.Column<int>(type: "int", nullable: true),
                    ReplacedById = table.Column<int>(type: "int", nullable: true),
                    Likeness = table.Column<long>(type: "bigint", nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UploadedById = table.Column<int>(type: "int", nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaAssets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaAssets_MediaAssets_PosterId",
                        column: x => x.PosterId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediaAssets_MediaAssets_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaRemovals",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaRemovals", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "MemberStates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "char(2)", unicode: false, fixedLength: true, maxLength: 2, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberStates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PortalNodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Release = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Generation = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalNodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PressContacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Post = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EnglishPost = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Matters = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    EnglishMatters = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Hours = table.Column<string>(type: "varchar(250)", unicode: false, maxLength: 250, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    EnglishNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Phones = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressContacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Slug = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnglishTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    EnglishDescription = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInCounts",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Place = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInCounts", x => new { x.Subject, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "SigningKeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    PublicKey = table.Column<string>(type: "varchar(400)", unicode: false, maxLength: 400, nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    To = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedFrom = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SiteStates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Identity = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Generation = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteStates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Subscribers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Address = table.Column<string>(type: "varchar(254)", unicode: false, maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    Pace = table.Column<int>(type: "int", nullable: false),
                    Choice = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FromAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KeyHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    SealedKey = table.Column<string>(type: "varchar(500)", unicode: false, maxLength: 500, nullable: false),
                    PausedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Refusals = table.Column<int>(type: "int", nullable: false),
                    RefusedSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SleepsSince = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionRequests",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Address = table.Column<string>(type: "varchar(254)", unicode: false, maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    Pace = table.Column<int>(type: "int", nullable: false),
                    Choice = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    KeyHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Slug = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UserInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Role = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    InvitedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserInvitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoleId = table.Column<int>(type: "int", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(900)", maxLength: 900, nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    RoleId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserRecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserRecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserRecoveryCodes_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Device = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MediaReplacements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OldId = table.Column<int>(type: "int", nullable: false),
                    NewId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<int>(type: "int", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaReplacements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaReplacements_MediaAssets_NewId",
                        column: x => x.NewId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediaReplacements_MediaAssets_OldId",
                        column: x => x.OldId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaTracks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MediaAssetId = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaTracks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaTracks_MediaAssets_MediaAssetId",
                        column: x => x.MediaAssetId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Persons",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Slug = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false),
                    MemberStateId = table.Column<int>(type: "int", nullable: true),
                    About = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    EnglishAbout = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Persons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Persons_MemberStates_MemberStateId",
                        column: x => x.MemberStateId,
                        principalTable: "MemberStates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false),
                    ToAddress = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    ToName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Lane = table.Column<int>(type: "int", nullable: false),
                    SubscriberId = table.Column<int>(type: "int", nullable: true),
                    LeaveAddress = table.Column<string>(type: "varchar(500)", unicode: false, maxLength: 500, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    ClaimedBy = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMessages_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MediaPersons",
                columns: table => new
                {
                    MediaAssetId = table.Column<int>(type: "int", nullable: false),
                    PersonsId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaPersons", x => new { x.MediaAssetId, x.PersonsId });
                    table.ForeignKey(
                        name: "FK_MediaPersons_MediaAssets_MediaAssetId",
                        column: x => x.MediaAssetId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MediaPersons_Persons_PersonsId",
                        column: x => x.PersonsId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonPosts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EnglishTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    HeldFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonPosts_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BulkItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OperationId = table.Column<int>(type: "int", nullable: false),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Before = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkItems_BulkOperations_OperationId",
                        column: x => x.OperationId,
                        principalTable: "BulkOperations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditionContributors",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionContributors", x => new { x.EditionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_EditionContributors_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionCredits",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    Names = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionCredits", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "EditionMedia",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    MediaAssetId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionMedia", x => new { x.EditionId, x.MediaAssetId });
                    table.ForeignKey(
                        name: "FK_EditionMedia_MediaAssets_MediaAssetId",
                        column: x => x.MediaAssetId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionMemberStates",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    MemberStatesId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionMemberStates", x => new { x.EditionId, x.MemberStatesId });
                    table.ForeignKey(
                        name: "FK_EditionMemberStates_MemberStates_MemberStatesId",
                        column: x => x.MemberStatesId,
                        principalTable: "MemberStates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditionMentions",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    MentionsId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionMentions", x => new { x.EditionId, x.MentionsId });
                    table.ForeignKey(
                        name: "FK_EditionMentions_Persons_MentionsId",
                        column: x => x.MentionsId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditionProofs",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    Form = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Signature = table.Column<byte[]>(type: "varbinary(80)", maxLength: 80, nullable: true),
                    KeyId = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionProofs", x => x.EditionId);
                });

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Lead = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    LeadPicture = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    LeadPictureId = table.Column<int>(type: "int", nullable: true),
                    SocialPicture = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Slug = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: true),
                    SpeakerId = table.Column<int>(type: "int", nullable: true),
                    SpeechType = table.Column<int>(type: "int", nullable: true),
                    Occasion = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DeliveredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PressContactId = table.Column<int>(type: "int", nullable: true),
                    Footer = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedById = table.Column<int>(type: "int", nullable: true),
                    TextVersion = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Significance = table.Column<int>(type: "int", nullable: true),
                    ChangeNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    MajorNumber = table.Column<int>(type: "int", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubmittedById = table.Column<int>(type: "int", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedById = table.Column<int>(type: "int", nullable: true),
                    ApprovedVersion = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ScheduledFor = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ScheduledById = table.Column<int>(type: "int", nullable: true),
                    GoesOutAnyway = table.Column<bool>(type: "bit", nullable: false),
                    PreflightAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PreflightProblems = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    HeldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UrgentReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    UrgentById = table.Column<int>(type: "int", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedById = table.Column<int>(type: "int", nullable: true),
                    GoesLiveAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TitleKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Editions_MediaAssets_LeadPictureId",
                        column: x => x.LeadPictureId,
                        principalTable: "MediaAssets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Editions_Persons_SpeakerId",
                        column: x => x.SpeakerId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Editions_PressContacts_PressContactId",
                        column: x => x.PressContactId,
                        principalTable: "PressContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionTopics",
                columns: table => new
                {
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    TopicsId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionTopics", x => new { x.EditionId, x.TopicsId });
                    table.ForeignKey(
                        name: "FK_EditionTopics_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EditionTopics_Topics_TopicsId",
                        column: x => x.TopicsId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PreviewLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    CreatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreviewLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreviewLinks_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    TranslationOfId = table.Column<int>(type: "int", nullable: true),
                    TranslatedEdition = table.Column<int>(type: "int", nullable: false),
                    SectionId = table.Column<int>(type: "int", nullable: false),
                    Visibility = table.Column<int>(type: "int", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Slug = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    LiveEditionId = table.Column<int>(type: "int", nullable: true),
                    MajorEditions = table.Column<int>(type: "int", nullable: false),
                    PhotoCount = table.Column<int>(type: "int", nullable: false),
                    VideoCount = table.Column<int>(type: "int", nullable: false),
                    WorkEditionId = table.Column<int>(type: "int", nullable: true),
                    FirstLiveAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastChangedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GoneExplanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    GoneRedirectId = table.Column<int>(type: "int", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawalExplanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Generation = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Publications_Editions_LiveEditionId",
                        column: x => x.LiveEditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Publications_Editions_WorkEditionId",
                        column: x => x.WorkEditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Publications_Publications_GoneRedirectId",
                        column: x => x.GoneRedirectId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Publications_Publications_TranslationOfId",
                        column: x => x.TranslationOfId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Publications_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    ThreadId = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Passage = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    AuthorId = table.Column<int>(type: "int", nullable: true),
                    AuthorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResolvedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LastById = table.Column<int>(type: "int", nullable: true),
                    LastAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Remarks_Remarks_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "Remarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PreviewOpenings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LinkId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Agent = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Refusal = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreviewOpenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreviewOpenings_PreviewLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "PreviewLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EditorPresences",
                columns: table => new
                {
                    Sitting = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditorPresences", x => x.Sitting);
                    table.ForeignKey(
                        name: "FK_EditorPresences_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EditorPresences_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportedItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    IsWhole = table.Column<bool>(type: "bit", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    EditionVersion = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedItems_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mailings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    PublicationId = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reached = table.Column<int>(type: "int", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RecalledAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mailings_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PublicationPersons",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    IsSpeaker = table.Column<bool>(type: "bit", nullable: false),
                    Language = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationPersons", x => new { x.PublicationId, x.PersonId, x.IsSpeaker });
                    table.ForeignKey(
                        name: "FK_PublicationPersons_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicationPersons_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicationTopics",
                columns: table => new
                {
                    TopicId = table.Column<int>(type: "int", nullable: false),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationTopics", x => new { x.PublicationId, x.TopicId });
                    table.ForeignKey(
                        name: "FK_PublicationTopics_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicationTopics_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Redirects",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Parameters = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PublicationId = table.Column<int>(type: "int", nullable: true),
                    Target = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Origin = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Redirects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Redirects_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedStates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    EditionVersion = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedById = table.Column<int>(type: "int", nullable: true),
                    Manner = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    Sitting = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Step = table.Column<int>(type: "int", nullable: false),
                    BaseId = table.Column<long>(type: "bigint", nullable: true),
                    OtherId = table.Column<long>(type: "bigint", nullable: true),
                    Joined = table.Column<int>(type: "int", nullable: false),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedStates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedStates_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SavedStates_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WordUploads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PublicationId = table.Column<int>(type: "int", nullable: false),
                    EditionId = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Report = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Comments = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordUploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WordUploads_Publications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "Publications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Abbreviations",
                columns: new[] { "Id", "Variants", "Version" },
                values: new object[,]
                {
                    { 1, "ОДКБ; CSTO; Организация Договора о коллективной безопасности; Collective Security Treaty Organization; Collective Security Treaty Organisation", new Guid("00000001-0000-0000-0000-000000000000") },
                    { 2, "СКБ; CSC; Совет коллективной безопасности; Collective Security Council", new Guid("00000002-0000-0000-0000-000000000000") },
                    { 3, "СМИД; CMFA; Совет министров иностранных дел; Council of Ministers of Foreign Affairs; Council of Foreign Ministers", new Guid("00000003-0000-0000-0000-000000000000") },
                    { 4, "СМО; CMD; Совет министров обороны; Council of Ministers of Defence; Council of Ministers of Defense; Council of Defence Ministers; Council of Defense Ministers", new Guid("00000004-0000-0000-0000-000000000000") },
                    { 5, "КССБ; CSSC; Комитет секретарей советов безопасности; Committee of Secretaries of Security Councils", new Guid("00000005-0000-0000-0000-000000000000") },
                    { 6, "КСОР; CRRF; Коллективные силы оперативного реагирования; Collective Rapid Reaction Forces; Collective Rapid Reaction Force", new Guid("00000006-0000-0000-0000-000000000000") },
                    { 7, "КСБР; CRDF; Коллективные силы быстрого развёртывания; Collective Rapid Deployment Forces", new Guid("00000007-0000-0000-0000-000000000000") },
                    { 8, "КМС; Коллективные миротворческие силы; Миротворческие силы ОДКБ; Collective Peacekeeping Forces; CSTO Peacekeeping Forces", new Guid("00000008-0000-0000-0000-000000000000") },
                    { 9, "КАС; Коллективные авиационные силы; Collective Aviation Forces; Collective Air Forces", new Guid("00000009-0000-0000-0000-000000000000") },
                    { 10, "ПС ОДКБ; Постоянный совет; Permanent Council", new Guid("0000000a-0000-0000-0000-000000000000") },
                    { 11, "ОШ ОДКБ; Объединённый штаб; Joint Staff", new Guid("0000000b-0000-0000-0000-000000000000") },
                    { 12, "ПА ОДКБ; Парламентская ассамблея; Parliamentary Assembly", new Guid("0000000c-0000-0000-0000-000000000000") },
                    { 13, "ЦКР; Центр кризисного реагирования; Crisis Response Centre; Crisis Response Center", new Guid("0000000d-0000-0000-0000-000000000000") },
                    { 14, "КСЧС; Координационный совет по чрезвычайным ситуациям; Coordinating Council for Emergency Situations", new Guid("0000000e-0000-0000-0000-000000000000") },
                    { 15, "КСОПН; Координационный совет руководителей компетентных органов по противодействию незаконному обороту наркотиков", new Guid("0000000f-0000-0000-0000-000000000000") },
                    { 16, "КСБНМ; Координационный совет руководителей компетентных органов по вопросам борьбы с незаконной миграцией", new Guid("00000010-0000-0000-0000-000000000000") },
                    { 17, "МКВЭС; Межгосударственная комиссия по военно-экономическому сотрудничеству; Interstate Commission for Military-Economic Cooperation", new Guid("00000011-0000-0000-0000-000000000000") },
                    { 18, "ДКБ; CST; Договор о коллективной безопасности; Collective Security Treaty", new Guid("00000012-0000-0000-0000-000000000000") },
                    { 19, "СНГ; CIS; Содружество Независимых Государств; Commonwealth of Independent States", new Guid("00000013-0000-0000-0000-000000000000") },
                    { 20, "ШОС; SCO; Шанхайская организация сотрудничества; Shanghai Cooperation Organization; Shanghai Cooperation Organisation", new Guid("00000014-0000-0000-0000-000000000000") },
                    { 21, "ЕАЭС; EAEU; Евразийский экономический союз; Eurasian Economic Union", new Guid("00000015-0000-0000-0000-000000000000") },
                    { 22, "ООН; UN; Организация Объединённых Наций; United Nations", new Guid("00000016-0000-0000-0000-000000000000") },
                    { 23, "ОБСЕ; OSCE; Организация по безопасности и сотрудничеству в Европе; Organization for Security and Co-operation in Europe", new Guid("00000017-0000-0000-0000-000000000000") },
                    { 24, "АТЦ СНГ; Антитеррористический центр; Anti-Terrorism Centre; Anti-Terrorism Center", new Guid("00000018-0000-0000-0000-000000000000") },
                    { 25, "МИД; MFA; Министерство иностранных дел; Ministry of Foreign Affairs", new Guid("00000019-0000-0000-0000-000000000000") },
                    { 26, "РФ; Российская Федерация; Russian Federation", new Guid("0000001a-0000-0000-0000-000000000000") }
                });

            migrationBuilder.InsertData(
                table: "MemberStates",
                columns: new[] { "Id", "Code", "EnglishName", "Name", "Position" },
                values: new object[,]
                {
                    { 1, "AM", "Armenia", "Армения", 1 },
                    { 2, "BY", "Belarus", "Беларусь", 2 },
                    { 3, "KZ", "Kazakhstan", "Казахстан", 3 },
                    { 4, "KG", "Kyrgyzstan", "Кыргызстан", 4 },
                    { 5, "RU", "Russia", "Россия", 5 },
                    { 6, "TJ", "Tajikistan", "Таджикистан", 6 }
                });

            migrationBuilder.InsertData(
                table: "Sections",
                columns: new[] { "Id", "Description", "EnglishDescription", "EnglishTitle", "Kind", "Position", "Slug", "Title" },
                values: new object[,]
                {
                    { 1, "Новости Организации Договора о коллективной безопасности по дням: встречи, заседания, учения, поездки.", "News of the Collective Security Treaty Organization day by day: meetings, sessions, exercises and visits.", "News", 1, 1, "news", "Новости" },
                    { 2, "Выступления и приветствия руководства Организации: полный текст, кто, где и по какому случаю говорил.", "Speeches and greetings of the Organization’s leadership in full: who spoke, where and on what occasion.", "Speeches", 2, 2, "speeches", "Выступления" },
                    { 3, "Заявления органов Организации Договора о коллективной безопасности: полный текст и дата.", "Statements of the bodies of the Collective Security Treaty Organization: full text and date.", "Statements", 3, 3, "statements", "Заявления" }
                });

            migrationBuilder.InsertData(
                table: "SiteStates",
                columns: new[] { "Id", "ChangedAt", "Generation", "Identity" },
                values: new object[] { 1, null, 1L, new Guid("00000000-0000-0000-0000-000000000000") });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true,
                filter: "[NormalizedName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Action_At",
                table: "AuditEntries",
                columns: new[] { "Action", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_At",
                table: "AuditEntries",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectType_SubjectId_At",
                table: "AuditEntries",
                columns: new[] { "SubjectType", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_OperationId_State",
                table: "BulkItems",
                columns: new[] { "OperationId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkItems_PublicationId",
                table: "BulkItems",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionContributors_UserId",
                table: "EditionContributors",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionMedia_MediaAssetId",
                table: "EditionMedia",
                column: "MediaAssetId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionMemberStates_MemberStatesId",
                table: "EditionMemberStates",
                column: "MemberStatesId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionMentions_MentionsId",
                table: "EditionMentions",
                column: "MentionsId");

            migrationBuilder.CreateIndex(
                name: "IX_EditionProofs_KeyId",
                table: "EditionProofs",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_ChangedAt",
                table: "Editions",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_ConfirmedAt_UrgentById",
                table: "Editions",
                columns: new[] { "ConfirmedAt", "UrgentById" });

            migrationBuilder.CreateIndex(
                name: "IX_Editions_GoesLiveAt",
                table: "Editions",
                column: "GoesLiveAt");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_LeadPictureId",
                table: "Editions",
                column: "LeadPictureId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PressContactId",
                table: "Editions",
                column: "PressContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_PublicationId_Number",
                table: "Editions",
                columns: new[] { "PublicationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_SpeakerId",
                table: "Editions",
                column: "SpeakerId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_State_ScheduledFor",
                table: "Editions",
                columns: new[] { "State", "ScheduledFor" });

            migrationBuilder.CreateIndex(
                name: "IX_EditionTopics_TopicsId",
                table: "EditionTopics",
                column: "TopicsId");

            migrationBuilder.CreateIndex(
                name: "IX_EditorPresences_PublicationId_SeenAt",
                table: "EditorPresences",
                columns: new[] { "PublicationId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EditorPresences_UserId",
                table: "EditorPresences",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedItems_Key",
                table: "ImportedItems",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedItems_PublicationId",
                table: "ImportedItems",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_LostAddresses_IsDismissed_Times",
                table: "LostAddresses",
                columns: new[] { "IsDismissed", "Times" });

            migrationBuilder.CreateIndex(
                name: "IX_LostAddresses_Path",
                table: "LostAddresses",
                column: "Path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_At",
                table: "Mailings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_Key",
                table: "Mailings",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mailings_PublicationId",
                table: "Mailings",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_Key",
                table: "MediaAssets",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_PosterId",
                table: "MediaAssets",
                column: "PosterId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_ReplacedById",
                table: "MediaAssets",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_Sha256",
                table: "MediaAssets",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaAssets_VariantsDueAt",
                table: "MediaAssets",
                column: "VariantsDueAt",
                filter: "VariantsDueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MediaPersons_PersonsId",
                table: "MediaPersons",
                column: "PersonsId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaRemovals_DueAt",
                table: "MediaRemovals",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_MediaReplacements_NewId",
                table: "MediaReplacements",
                column: "NewId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaReplacements_OldId",
                table: "MediaReplacements",
                column: "OldId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaTracks_MediaAssetId",
                table: "MediaTracks",
                column: "MediaAssetId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberStates_Code",
                table: "MemberStates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DueAt",
                table: "OutboxMessages",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_GivenUpAt",
                table: "OutboxMessages",
                column: "GivenUpAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Key",
                table: "OutboxMessages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Lane_DueAt",
                table: "OutboxMessages",
                columns: new[] { "Lane", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_SentAt",
                table: "OutboxMessages",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_SubscriberId",
                table: "OutboxMessages",
                column: "SubscriberId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonPosts_PersonId",
                table: "PersonPosts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Persons_MemberStateId",
                table: "Persons",
                column: "MemberStateId");

            migrationBuilder.CreateIndex(
                name: "IX_Persons_Slug",
                table: "Persons",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Persons_SortName",
                table: "Persons",
                column: "SortName");

            migrationBuilder.CreateIndex(
                name: "IX_PressContacts_Key",
                table: "PressContacts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_EditionId",
                table: "PreviewLinks",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_PreviewLinks_TokenHash",
                table: "PreviewLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PreviewOpenings_LinkId",
                table: "PreviewOpenings",
                column: "LinkId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationPersons_PersonId_Language_IsSpeaker_PublishedOn_Sequence",
                table: "PublicationPersons",
                columns: new[] { "PersonId", "Language", "IsSpeaker", "PublishedOn", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Generation",
                table: "Publications",
                column: "Generation");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_GoneRedirectId",
                table: "Publications",
                column: "GoneRedirectId");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Key",
                table: "Publications",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Language_Kind_PublishedOn_Slug",
                table: "Publications",
                columns: new[] { "Language", "Kind", "PublishedOn", "Slug" },
                unique: true,
                filter: "[PublishedOn] IS NOT NULL AND [Slug] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Language_Kind_Visibility_PublishedOn_Sequence",
                table: "Publications",
                columns: new[] { "Language", "Kind", "Visibility", "PublishedOn", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Language_Visibility_LastChangedAt_Id",
                table: "Publications",
                columns: new[] { "Language", "Visibility", "LastChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Language_Visibility_PublishedOn_Sequence",
                table: "Publications",
                columns: new[] { "Language", "Visibility", "PublishedOn", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_LiveEditionId",
                table: "Publications",
                column: "LiveEditionId",
                unique: true,
                filter: "[LiveEditionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Photos",
                table: "Publications",
                columns: new[] { "Language", "Visibility", "PublishedOn", "Sequence" },
                filter: "PhotoCount > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_SectionId",
                table: "Publications",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_TranslationOfId_Language",
                table: "Publications",
                columns: new[] { "TranslationOfId", "Language" },
                unique: true,
                filter: "TranslationOfId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Videos",
                table: "Publications",
                columns: new[] { "Language", "Visibility", "PublishedOn", "Sequence" },
                filter: "VideoCount > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_WorkEditionId",
                table: "Publications",
                column: "WorkEditionId",
                unique: true,
                filter: "[WorkEditionId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationTopics_TopicId_Language_PublishedOn_Sequence",
                table: "PublicationTopics",
                columns: new[] { "TopicId", "Language", "PublishedOn", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_Parameters",
                table: "Redirects",
                column: "Parameters");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_Path",
                table: "Redirects",
                column: "Path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_PublicationId",
                table: "Redirects",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_Target",
                table: "Redirects",
                column: "Target");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_EditionId",
                table: "Remarks",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ResolvedAt",
                table: "Remarks",
                column: "ResolvedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ThreadId",
                table: "Remarks",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedStates_EditionId_EditionVersion",
                table: "SavedStates",
                columns: new[] { "EditionId", "EditionVersion" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedStates_PublicationId_Id",
                table: "SavedStates",
                columns: new[] { "PublicationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedStates_Sitting",
                table: "SavedStates",
                column: "Sitting");

            migrationBuilder.CreateIndex(
                name: "IX_Sections_Slug",
                table: "Sections",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInCounts_LastAt",
                table: "SignInCounts",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_Address",
                table: "Subscribers",
                column: "Address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_KeyHash",
                table: "Subscribers",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_Pace_Id",
                table: "Subscribers",
                columns: new[] { "Pace", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_SleepsSince",
                table: "Subscribers",
                column: "SleepsSince");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_Address_AskedAt",
                table: "SubscriptionRequests",
                columns: new[] { "Address", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_AskedAt",
                table: "SubscriptionRequests",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionRequests_KeyHash",
                table: "SubscriptionRequests",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Topics_Slug",
                table: "Topics",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserInvitations_TokenHash",
                table: "UserInvitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserRecoveryCodes_UserId_Hash",
                table: "UserRecoveryCodes",
                columns: new[] { "UserId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId",
                table: "UserSessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_WordUploads_PublicationId",
                table: "WordUploads",
                column: "PublicationId");

            migrationBuilder.AddForeignKey(
                name: "FK_BulkItems_Publications_PublicationId",
                table: "BulkItems",
                column: "PublicationId",
                principalTable: "Publications",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_EditionContributors_Editions_EditionId",
                table: "EditionContributors",
                column: "EditionId",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_EditionCredits_Editions_EditionId",
                table: "EditionCredits",
                column: "EditionId",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_EditionMedia_Editions_EditionId",
                table: "EditionMedia",
                column: "EditionId",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_EditionMemberStates_Editions_EditionId",
                table: "EditionMemberStates",
                column: "EditionId",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_EditionMentions_Editions_EditionId",
                table: "EditionMentions",
                column: "EditionId",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_EditionProofs_Editions_EditionId",
                table: "EditionProofs",
                column: "EditionId",
                principalTable: "Editions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Editions_Publications_PublicationId",
                table: "Editions",
                column: "PublicationId",
                principalTable: "Publications",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Editions_Publications_PublicationId",
                table: "Editions");

            migrationBuilder.DropTable(
                name: "Abbreviations");

            migrationBuilder.DropTable(
                name: "ArchiveDays");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "BulkItems");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "EditionContributors");

            migrationBuilder.DropTable(
                name: "EditionCredits");

            migrationBuilder.DropTable(
                name: "EditionMedia");

            migrationBuilder.DropTable(
                name: "EditionMemberStates");

            migrationBuilder.DropTable(
                name: "EditionMentions");

            migrationBuilder.DropTable(
                name: "EditionProofs");

            migrationBuilder.DropTable(
                name: "EditionTopics");

            migrationBuilder.DropTable(
                name: "EditorPresences");

            migrationBuilder.DropTable(
                name: "GenerationStarts");

            migrationBuilder.DropTable(
                name: "ImportedItems");

            migrationBuilder.DropTable(
                name: "LostAddresses");

            migrationBuilder.DropTable(
                name: "Mailings");

            migrationBuilder.DropTable(
                name: "MediaPersons");

            migrationBuilder.DropTable(
                name: "MediaRemovals");

            migrationBuilder.DropTable(
                name: "MediaReplacements");

            migrationBuilder.DropTable(
                name: "MediaTracks");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "PersonPosts");

            migrationBuilder.DropTable(
                name: "PortalNodes");

            migrationBuilder.DropTable(
                name: "PreviewOpenings");

            migrationBuilder.DropTable(
                name: "PublicationPersons");

            migrationBuilder.DropTable(
                name: "PublicationTopics");

            migrationBuilder.DropTable(
                name: "Redirects");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropTable(
                name: "SavedStates");

            migrationBuilder.DropTable(
                name: "SignInCounts");

            migrationBuilder.DropTable(
                name: "SigningKeys");

            migrationBuilder.DropTable(
                name: "SiteStates");

            migrationBuilder.DropTable(
                name: "SubscriptionRequests");

            migrationBuilder.DropTable(
                name: "UserInvitations");

            migrationBuilder.DropTable(
                name: "UserRecoveryCodes");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropTable(
                name: "WordUploads");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "BulkOperations");

            migrationBuilder.DropTable(
                name: "Subscribers");

            migrationBuilder.DropTable(
                name: "PreviewLinks");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "Sections");

            migrationBuilder.DropTable(
                name: "MediaAssets");

            migrationBuilder.DropTable(
                name: "Persons");

            migrationBuilder.DropTable(
                name: "PressContacts");

            migrationBuilder.DropTable(
                name: "MemberStates");
        }
    }
}
