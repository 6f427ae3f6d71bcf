using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FindRecordsByHash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ArticleSources_ArticleId_RecordHash",
                table: "ArticleSources");

            migrationBuilder.AddColumn<string>(
                name: "Keywords",
                table: "ArticleSources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSources_ArticleId",
                table: "ArticleSources",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSources_RecordHash",
                table: "ArticleSources",
                column: "RecordHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Pmcid",
                table: "Articles",
                column: "Pmcid");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ArticleSources_ArticleId",
                table: "ArticleSources");

            migrationBuilder.DropIndex(
                name: "IX_ArticleSources_RecordHash",
                table: "ArticleSources");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Pmcid",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Keywords",
                table: "ArticleSources");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSources_ArticleId_RecordHash",
                table: "ArticleSources",
                columns: new[] { "ArticleId", "RecordHash" },
                unique: true);
        }
    }
}
