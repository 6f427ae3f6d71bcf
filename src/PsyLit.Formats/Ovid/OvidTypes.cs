namespace PsyLit.Formats.Ovid;

/// <summary>What kind of work an Ovid record is about, from the words of its database.</summary>
internal static class OvidTypes
{
    // In the order in which they decide: a chapter is also marked as "Edited Book", a conference paper as "Article".
    private static readonly (string Word, string Csl)[] Words =
    [
        ("Patent", "patent"),
        ("Dissertation", "thesis"),
        ("Thesis", "thesis"),
        ("Chapter", "chapter"),
        ("Preprint", "article"),
        ("Book Review", "review-book"),
        ("Review-Book", "review-book"),
        ("Authored Book", "book"),
        ("Edited Book", "book"),
        ("Book", "book"),
        ("Monograph", "book"),
        ("Encyclopedia", "entry-encyclopedia"),
        ("Data Set", "dataset"),
        ("Report", "report"),
        ("Conference", "paper-conference"),
        ("Meeting", "paper-conference"),
        ("Proceedings", "paper-conference"),
    ];

    // Words of types that are kinds of journal articles although they contain one of the words above.
    private static readonly string[] Articles = ["Case Report", "Clinical Conference", "Consensus Development Conference", "Research Report", "Brief Report", "Original Report"];

    /// <summary>The CSL type; what appeared in a journal (it has an ISSN) is an article unless it is a patent, a thesis, a preprint or the review of a book.</summary>
    public static string CslType(IReadOnlyList<string> types, bool isSerial)
    {
        foreach (var (word, csl) in Words)
        {
            if (types.Any(type => type.Contains(word, StringComparison.OrdinalIgnoreCase) && !Array.Exists(Articles, article => type.Contains(article, StringComparison.OrdinalIgnoreCase))))
            {
                return isSerial && csl is not ("patent" or "thesis" or "article" or "review-book") ? "article-journal" : csl;
            }
        }

        return "article-journal";
    }
}
