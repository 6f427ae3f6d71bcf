using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepIndexInSegments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE ArticleWords");

            migrationBuilder.DropTable(
                name: "IndexedArticles");

            // The next start finds no index and makes it anew.
            migrationBuilder.Sql("DELETE FROM IndexStates");

            migrationBuilder.CreateTable(
                name: "IndexBlocks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Data = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexBlocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IndexSegments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Rank = table.Column<long>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    Documents = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexSegments", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IndexBlocks");

            migrationBuilder.DropTable(
                name: "IndexSegments");

            migrationBuilder.CreateTable(
                name: "IndexedArticles",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Concepts = table.Column<string>(type: "TEXT", nullable: false),
                    Generation = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    JournalId = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedSort = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexedArticles", x => x.ArticleId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndexedArticles_Generation",
                table: "IndexedArticles",
                column: "Generation");

            migrationBuilder.Sql("DELETE FROM IndexStates");

            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE ArticleWords USING fts5(
                    Title, Body, Mesh, Keywords, Authors, Journal, Tags, TitleConcepts, BodyConcepts, OtherConcepts, Marks,
                    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")
                """);
        }
    }
}
