using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepUnsentForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Drafts of nobody were the words of forms sent without a log-in; such forms are kept whole from here on. Who has logged in since has theirs.
            migrationBuilder.Sql("DELETE FROM \"Drafts\" WHERE \"AccountId\" IS NULL;");

            migrationBuilder.AlterColumn<long>(
                name: "AccountId",
                table: "Drafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "UnsentForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsentForms", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnsentForms_KeptAt",
                table: "UnsentForms",
                column: "KeptAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnsentForms");

            migrationBuilder.AlterColumn<long>(
                name: "AccountId",
                table: "Drafts",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");
        }
    }
}
