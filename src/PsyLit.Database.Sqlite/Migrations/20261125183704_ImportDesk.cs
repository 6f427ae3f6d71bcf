using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PsyLit.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_Pmid",
                table: "Articles");

            migrationBuilder.AddColumn<int>(
                name: "Duplicate",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "LeftOut",
                table: "Imports",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "NamedEncoding",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NamedFormat",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Remark",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SavedQueryId",
                table: "Imports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StagedFile",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "Imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Total",
                table: "Imports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Part",
                table: "ImportEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "ImportEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "ImportEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            // Imports of earlier versions kept no state; those without an end had been stopped or killed.
            migrationBuilder.Sql("UPDATE Imports SET State = 7 WHERE FinishedAt IS NULL");

            migrationBuilder.CreateTable(
                name: "ArticleRelations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OtherPmid = table.Column<string>(type: "TEXT", nullable: true),
                    OtherDoiKey = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRelations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleRelations_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DuplicatePairs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedByAccountId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicatePairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuplicatePairs_Articles_FirstArticleId",
                        column: x => x.FirstArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DuplicatePairs_Articles_SecondArticleId",
                        column: x => x.SecondArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DuplicatePairs_AspNetUsers_DecidedByAccountId",
                        column: x => x.DecidedByAccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Mergers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    KeptArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    MergedArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    MergedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneByAccountId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mergers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mergers_Articles_KeptArticleId",
                        column: x => x.KeptArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mergers_Articles_MergedArticleId",
                        column: x => x.MergedArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mergers_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Mergers_AspNetUsers_UndoneByAccountId",
                        column: x => x.UndoneByAccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "PubMedAccesses",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProtectedKey = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PubMedAccesses", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_PubMedAccesses_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedQueries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: true),
                    EveryHours = table.Column<int>(type: "INTEGER", nullable: false),
                    NextRunAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastRunAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastMessage = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedQueries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedQueries_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_SavedQueryId",
                table: "Imports",
                column: "SavedQueryId");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_State",
                table: "Imports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_MergedIntoId",
                table: "Articles",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Pmid",
                table: "Articles",
                column: "Pmid",
                unique: true,
                filter: "\"MergedIntoId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRelations_ArticleId",
                table: "ArticleRelations",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRelations_OtherDoiKey",
                table: "ArticleRelations",
                column: "OtherDoiKey");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRelations_OtherPmid",
                table: "ArticleRelations",
                column: "OtherPmid");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_DecidedByAccountId",
                table: "DuplicatePairs",
                column: "DecidedByAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_FirstArticleId_SecondArticleId",
                table: "DuplicatePairs",
                columns: new[] { "FirstArticleId", "SecondArticleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_SecondArticleId",
                table: "DuplicatePairs",
                column: "SecondArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_State_Score",
                table: "DuplicatePairs",
                columns: new[] { "State", "Score" });

            migrationBuilder.CreateIndex(
                name: "IX_Mergers_AccountId",
                table: "Mergers",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Mergers_KeptArticleId",
                table: "Mergers",
                column: "KeptArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Mergers_MergedArticleId",
                table: "Mergers",
                column: "MergedArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Mergers_UndoneByAccountId",
                table: "Mergers",
                column: "UndoneByAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedQueries_AccountId",
                table: "SavedQueries",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedQueries_NextRunAt",
                table: "SavedQueries",
                column: "NextRunAt");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Articles_MergedIntoId",
                table: "Articles",
                column: "MergedIntoId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Imports_SavedQueries_SavedQueryId",
                table: "Imports",
                column: "SavedQueryId",
                principalTable: "SavedQueries",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Articles_MergedIntoId",
                table: "Articles");

            migrationBuilder.DropForeignKey(
                name: "FK_Imports_SavedQueries_SavedQueryId",
                table: "Imports");

            migrationBuilder.DropTable(
                name: "ArticleRelations");

            migrationBuilder.DropTable(
                name: "DuplicatePairs");

            migrationBuilder.DropTable(
                name: "Mergers");

            migrationBuilder.DropTable(
                name: "PubMedAccesses");

            migrationBuilder.DropTable(
                name: "SavedQueries");

            migrationBuilder.DropIndex(
                name: "IX_Imports_SavedQueryId",
                table: "Imports");

            migrationBuilder.DropIndex(
                name: "IX_Imports_State",
                table: "Imports");

            migrationBuilder.DropIndex(
                name: "IX_Articles_MergedIntoId",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Pmid",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Duplicate",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "LeftOut",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "NamedEncoding",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "NamedFormat",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Remark",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "SavedQueryId",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "StagedFile",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Total",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Part",
                table: "ImportEntries");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "ImportEntries");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "ImportEntries");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Pmid",
                table: "Articles",
                column: "Pmid",
                unique: true);
        }
    }
}
