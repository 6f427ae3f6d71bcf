using System.Text.Json;
using PsyLit.Core.Comments;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Relations;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Everything that hangs on an article and goes with it into another. A table that is not named here is left behind: add it.</summary>
/// <remarks>Earlier texts stay with the article that went: they are revisions of its text, and come back with it.</remarks>
internal static class ChildTables
{
    private static readonly ChildTable[] All =
    [
        ChildTable.Of<Comment, long>(),
        new AnnotationTable(),
        new DraftTable(),
        new SourceTable(),
        ChildTable.Of<ArticleRelation, long>(relation => relation.OtherArticleId != null),
        ChildTable.Of<WrongMention, long>(),
        new TagTable(),
        new CollectedTable(),
        new ReadingMarkTable(),
        new WatchTable(),
    ];

    /// <summary>Hangs all rows of one article on another, and says which as JSON.</summary>
    public static async Task<string> MoveAsync(LibraryContext library, long from, long to, CancellationToken cancellationToken)
    {
        var moved = new Dictionary<string, JsonElement>();
        foreach (var table in All)
        {
            moved[table.Name] = await table.MoveAsync(library, from, to, cancellationToken);
        }

        return JsonSerializer.Serialize(moved);
    }

    /// <summary>Hangs the rows back; what was written since stays where it is.</summary>
    public static async Task MoveBackAsync(LibraryContext library, string json, long from, long to, CancellationToken cancellationToken)
    {
        var moved = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];
        foreach (var table in All)
        {
            if (moved.TryGetValue(table.Name, out var rows))
            {
                await table.MoveBackAsync(library, rows, from, to, cancellationToken);
            }
        }
    }
}
