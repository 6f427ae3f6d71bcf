using PsyLit.Core.Search.Indexing;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>The FTS5 table that holds the words of all articles; its rowid is the article's id.</summary>
/// <remarks>
/// Contentless: the words can be looked up but not read back, which halves its size. Texts come folded and parted at spaces, so the tokenizer
/// only has to keep the underscore of <see cref="IndexMark"/> inside a word.
/// </remarks>
internal static class WordTable
{
    public const string Name = "ArticleWords";

    /// <summary>What a match is worth by column. Concepts of the text count on their own columns; marks and narrowing words never rank.</summary>
    private static readonly Dictionary<IndexColumn, double> Weights = new()
    {
        [IndexColumn.Title] = 4,
        [IndexColumn.Body] = 1,
        [IndexColumn.Mesh] = 1.5,
        [IndexColumn.Keywords] = 1.5,
        [IndexColumn.Authors] = 2,
        [IndexColumn.Journal] = 0.5,
        [IndexColumn.Tags] = 2,
        [IndexColumn.TitleConcepts] = 4,
        [IndexColumn.BodyConcepts] = 1,
        [IndexColumn.OtherConcepts] = 1,
        [IndexColumn.Marks] = 0,
    };

    /// <summary>The columns in order, as they stand in a list of columns.</summary>
    public static string Columns { get; } = string.Join(", ", Enum.GetValues<IndexColumn>());

    /// <summary>The ranking function with its weights; smaller is better.</summary>
    public static string Rank { get; } = $"bm25({Name}, {string.Join(", ", Enum.GetValues<IndexColumn>().Select(column => Weights[column].ToString(System.Globalization.CultureInfo.InvariantCulture)))})";
}
