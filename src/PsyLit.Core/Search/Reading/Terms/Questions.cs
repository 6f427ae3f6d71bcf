namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Tells a question in plain words from a query, and takes the words out of it that only make it a question.</summary>
internal static class Questions
{
    private const int FewestWords = 3;

    private static readonly HashSet<string> First = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "are", "can", "could", "did", "do", "does", "has", "have", "how", "is", "may", "might", "must", "should", "was", "were", "what", "when",
        "where", "whether", "which", "who", "whose", "why", "will", "would",
    };

    // Beside the stop words: what asks, and what says nothing of its own in an answer.
    private static readonly HashSet<string> Asking = new(StringComparer.OrdinalIgnoreCase)
    {
        "actually", "any", "anything", "evidence", "ever", "find", "get", "gets", "give", "got", "happen", "happens", "help", "helps", "happened", "i", "know",
        "known", "like", "look", "make", "makes", "many", "me", "might", "much", "must", "need", "needs", "papers", "people", "really", "say", "says", "show",
        "shown", "studies", "study", "tell", "true", "use", "used", "want", "work", "working", "works", "you",
    };

    private static readonly string[] Denying = ["without", "not", "no", "nor"];

    /// <summary>True for words in a row that end with a question mark or begin as a question does.</summary>
    public static bool IsOne(string words)
    {
        var parts = words.Split(' ');
        return words.EndsWith('?') || (parts.Length >= FewestWords && First.Contains(parts[0].Trim(',', '.', '\'')));
    }

    /// <summary>The terms with the question's own words left out; with them when nothing else is left.</summary>
    public static IReadOnlyList<RunTerm> Read(IReadOnlyList<RunTerm> terms)
    {
        var read = terms.Select(term => Denying.Contains(term.Typed, StringComparer.OrdinalIgnoreCase)
                ? term with { Query = null, Remark = $"In a question, “{term.Typed}” leaves nothing out, so that records on both sides are found. To leave out a term, write NOT before it." }
                : term.Concept is null && term.Query is not null && (Asking.Contains(term.Typed) || First.Contains(term.Typed))
                    ? term with { Query = null, Remark = $"“{term.Typed}” belongs to the question and was left out." }
                    : term)
            .ToList();
        return read.Exists(term => term.Query is not null) ? read : terms;
    }
}
