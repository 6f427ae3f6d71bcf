using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddSearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IndexedArticles",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Generation = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedSort = table.Column<int>(type: "INTEGER", nullable: false),
                    JournalId = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Concepts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexedArticles", x => x.ArticleId);
                });

            migrationBuilder.CreateTable(
                name: "IndexStates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    VocabularyFingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Layout = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndexStates", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_IndexedArticles_Generation",
                table: "IndexedArticles",
                column: "Generation");

            // Words come folded and parted at spaces; "_" is in the marks that stand for concepts and identifiers.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE ArticleWords USING fts5(
                    Title, Body, Mesh, Keywords, Authors, Journal, Tags, TitleConcepts, BodyConcepts, OtherConcepts, Marks,
                    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")
                """);

            // Bytes of words that are sorted in memory before they are written; the default of 1 MB makes filling several times slower.
            migrationBuilder.Sql("INSERT INTO ArticleWords(ArticleWords, rank) VALUES('hashsize', 67108864)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE ArticleWords");

            migrationBuilder.DropTable(
                name: "IndexedArticles");

            migrationBuilder.DropTable(
                name: "IndexStates");
        }
    }
}
