using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepRelationsOfCurators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "OtherArticleId",
                table: "ArticleRelations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DuplicateSearchStates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    LastEntryId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateSearchStates", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRelations_OtherArticleId",
                table: "ArticleRelations",
                column: "OtherArticleId");

            migrationBuilder.AddForeignKey(
                name: "FK_ArticleRelations_Articles_OtherArticleId",
                table: "ArticleRelations",
                column: "OtherArticleId",
                principalTable: "Articles",
                principalColumn: "Id");

            // Imports write relations with the notices from now on; libraries of earlier versions have only the notices.
            migrationBuilder.Sql("""
                INSERT INTO ArticleRelations(ArticleId, Kind, OtherPmid, OtherDoiKey)
                SELECT DISTINCT a.Id, json_extract(n.value, '$.Kind'), json_extract(n.value, '$.Pmid'), lower(json_extract(n.value, '$.Doi'))
                FROM Articles a, json_each(a.Notices) n
                WHERE a.Notices <> '[]' AND json_extract(n.value, '$.Kind') NOT IN (0, 16)
                  AND (json_extract(n.value, '$.Pmid') IS NOT NULL OR json_extract(n.value, '$.Doi') IS NOT NULL)
                  AND NOT EXISTS (SELECT 1 FROM ArticleRelations r WHERE r.ArticleId = a.Id)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ArticleRelations_Articles_OtherArticleId",
                table: "ArticleRelations");

            migrationBuilder.DropTable(
                name: "DuplicateSearchStates");

            migrationBuilder.DropIndex(
                name: "IX_ArticleRelations_OtherArticleId",
                table: "ArticleRelations");

            migrationBuilder.DropColumn(
                name: "OtherArticleId",
                table: "ArticleRelations");
        }
    }
}
