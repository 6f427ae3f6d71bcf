using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawSearchRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Limits",
                table: "SearchRecords",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // Those made before keep the limits by their ids, which is what they were reported with.
            migrationBuilder.Sql("UPDATE SearchRecords SET Limits = replace(Filters, ':', ' ')");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "SearchRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "SearchRecords",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Limits",
                table: "SearchRecords");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "SearchRecords");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "SearchRecords");
        }
    }
}
