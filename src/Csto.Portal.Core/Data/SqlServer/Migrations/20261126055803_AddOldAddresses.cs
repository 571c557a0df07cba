using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Csto.Portal.Core.Data.SqlServer.Migrations
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
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Redirects",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "Moved");

            migrationBuilder.AddColumn<string>(
                name: "Parameters",
                table: "Redirects",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "Redirects",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

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
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);
        }
    }
}
