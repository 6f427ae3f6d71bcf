namespace PsyLit.Core.Search.Indexing;

/// <summary>Terms of the index that no text can contain, because words of texts are letters and digits.</summary>
public static class IndexMark
{
    /// <summary>The first year that open spans of years reach back to: nothing in the literature is older, and 0 is no year.</summary>
    public const int FirstYear = 1400;

    /// <summary>The last year of open spans of years.</summary>
    public const int LastYear = 2199;

    /// <summary>The mark of articles that name a concept or one below it.</summary>
    public static string Concept(string id) => "~" + id;

    /// <summary>The mark of articles that name a concept itself.</summary>
    public static string ConceptAlone(string id) => "!" + id;

    /// <summary>The mark of a heading, a tag or another whole part of a column.</summary>
    /// <param name="words">Its words, as <c>IndexWords</c> makes them.</param>
    public static string Whole(IEnumerable<string> words) => "=" + string.Join(' ', words);
}
