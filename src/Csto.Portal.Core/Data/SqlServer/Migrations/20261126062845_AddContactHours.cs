using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Csto.Portal.Core.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddContactHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EnglishMatters",
                table: "PressContacts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EnglishNote",
                table: "PressContacts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "PressContacts",
                type: "varchar(250)",
                unicode: false,
                maxLength: 250,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Matters",
                table: "PressContacts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "PressContacts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EnglishMatters",
                table: "PressContacts");

            migrationBuilder.DropColumn(
                name: "EnglishNote",
                table: "PressContacts");

            migrationBuilder.DropColumn(
                name: "Hours",
                table: "PressContacts");

            migrationBuilder.DropColumn(
                name: "Matters",
                table: "PressContacts");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "PressContacts");
        }
    }
}
