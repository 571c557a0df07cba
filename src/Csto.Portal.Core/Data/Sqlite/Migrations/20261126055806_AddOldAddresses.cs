using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Csto.Portal.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddOldAddresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "PublicationId",
                table: "Redirects",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Redirects",
                type: "TEXT",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "Moved");

            migrationBuilder.AddColumn<string>(
                name: "Parameters",
                table: "Redirects",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "Redirects",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LostAddresses",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Times = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    IsDismissed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LostAddresses", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_Parameters",
                table: "Redirects",
                column: "Parameters");

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_Target",
                table: "Redirects",
                column: "Target");

            migrationBuilder.CreateIndex(
                name: "IX_LostAddresses_IsDismissed_Times",
                table: "LostAddresses",
                columns: new[] { "IsDismissed", "Times" });

            migrationBuilder.CreateIndex(
                name: "IX_LostAddresses_Path",
                table: "LostAddresses",
                column: "Path",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LostAddresses");

            migrationBuilder.DropIndex(
                name: "IX_Redirects_Parameters",
                table: "Redirects");

            migrationBuilder.DropIndex(
                name: "IX_Redirects_Target",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "Parameters",
                table: "Redirects");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "Redirects");

            migrationBuilder.AlterColumn<int>(
                name: "PublicationId",
                table: "Redirects",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
