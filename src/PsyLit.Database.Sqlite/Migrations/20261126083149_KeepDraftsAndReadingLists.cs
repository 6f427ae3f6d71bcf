using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepDraftsAndReadingLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Colour",
                table: "Tags",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "GroupId",
                table: "Collections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: true),
                    Saves = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DiscardedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""
                INSERT INTO Drafts(Id, Key, Address, Text, Saves, SavedAt)
                SELECT Id,
                       CASE WHEN CommentId IS NULL THEN 'comment-' || ArticleId ELSE 'comment-edit-' || CommentId END,
                       CASE WHEN CommentId IS NULL THEN '/articles/' || ArticleId || '#comment-box' ELSE '/comments/' || CommentId || '/edit' END,
                       Markdown, 1, SavedAt
                FROM CommentDrafts
                """);

            migrationBuilder.DropTable(
                name: "CommentDrafts");

            migrationBuilder.CreateTable(
                name: "ReadingMarks",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: true),
                    IsStarred = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StateBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    WasStarred = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingMarks", x => new { x.AccountId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_ReadingMarks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReadingMarks_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TagChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    TagId = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagChanges_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TagSynonyms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TagId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagSynonyms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagSynonyms_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Collections_GroupId",
                table: "Collections",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_AccountId_SavedAt",
                table: "Drafts",
                columns: new[] { "AccountId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Key",
                table: "Drafts",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingMarks_AccountId_ChangedAt",
                table: "ReadingMarks",
                columns: new[] { "AccountId", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadingMarks_ArticleId",
                table: "ReadingMarks",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_TagChanges_AccountId",
                table: "TagChanges",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_TagChanges_At",
                table: "TagChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_TagSynonyms_Key",
                table: "TagSynonyms",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagSynonyms_TagId",
                table: "TagSynonyms",
                column: "TagId");

            migrationBuilder.AddForeignKey(
                name: "FK_Collections_Groups_GroupId",
                table: "Collections",
                column: "GroupId",
                principalTable: "Groups",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Collections_Groups_GroupId",
                table: "Collections");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "ReadingMarks");

            migrationBuilder.DropTable(
                name: "TagChanges");

            migrationBuilder.DropTable(
                name: "TagSynonyms");

            migrationBuilder.DropIndex(
                name: "IX_Collections_GroupId",
                table: "Collections");

            migrationBuilder.DropColumn(
                name: "Colour",
                table: "Tags");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "Collections");

            migrationBuilder.CreateTable(
                name: "CommentDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: true),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentDrafts_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommentDrafts_ArticleId",
                table: "CommentDrafts",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_CommentDrafts_SavedAt",
                table: "CommentDrafts",
                column: "SavedAt");
        }
    }
}
