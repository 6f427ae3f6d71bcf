namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Words so common that they tell no record from another. They are indexed, so a phrase may hold them; among words in a row they are left out.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "because", "been", "before", "between", "both", "but", "by",
        "can", "could", "did", "do", "does", "during", "each", "for", "from", "had", "has", "have", "how", "if", "in", "into", "is", "it", "its",
        "may", "more", "most", "no", "nor", "not", "of", "on", "or", "our", "over", "pmid", "should", "so", "some", "such", "than", "that", "the",
        "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "under", "upon", "versus", "vs", "was", "we", "were",
        "what", "when", "where", "whether", "which", "while", "who", "why", "will", "with", "within", "without", "would",
    };

    public static bool Contains(string word) => Known.Contains(word);
}
