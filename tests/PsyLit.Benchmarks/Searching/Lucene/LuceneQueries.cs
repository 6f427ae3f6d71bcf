using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PsyLit.Benchmarks.Searching.Lucene;

/// <summary>What a query of the benchmark is in Lucene.NET's terms.</summary>
internal static class LuceneQueries
{
    // What PsyLit's vocabulary makes of these; Lucene.NET gets the concept ready made.
    private static readonly Dictionary<string, string> Concepts = new(StringComparer.Ordinal)
    {
        ["lisuride"] = "lisuride",
        ["5HT2A"] = "5-ht2a",
        ["psilocybin"] = "psilocybin",
        ["TrkB"] = "trkb",
        ["psilocin"] = "psilocin",
        ["LSD"] = "lsd",
        ["DMT"] = "dmt",
        ["mescaline"] = "mescaline",
        ["ayahuasca"] = "ayahuasca",
        ["MDMA"] = "mdma",
        ["ketamine"] = "ketamine",
        ["depression"] = "depression",
    };

    /// <summary>The query, and the beginnings of words that a page marks for it.</summary>
    public static (Query Query, IReadOnlyList<string> Marked) Of(string text)
    {
        var words = text.Split([" AND ", " OR "], StringSplitOptions.None);
        var query = new BooleanQuery();
        foreach (var word in words)
            query.Add(OfWord(word), text.Contains(" OR ", StringComparison.Ordinal) ? Occur.SHOULD : Occur.MUST);
        return (words.Length == 1 ? OfWord(words[0]) : query, [.. words.Select(word => word.Trim('"', '*').ToLowerInvariant())]);
    }

    private static Query OfWord(string word)
    {
        if (Concepts.TryGetValue(word, out var concept))
            return new TermQuery(new Term(LuceneLibrary.Concept, concept));
        return new BooleanQuery { { InField(LuceneLibrary.Title, word), Occur.SHOULD }, { InField(LuceneLibrary.Body, word), Occur.SHOULD } };
    }

    private static Query InField(string field, string word)
    {
        if (word.EndsWith('*'))
            return new PrefixQuery(new Term(field, word[..^1]));
        var terms = new List<string>();
        using (var stream = LuceneLibrary.Words.GetTokenStream(field, word.Trim('"')))
        {
            var term = stream.GetAttribute<ICharTermAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
                terms.Add(term.ToString()!);
            stream.End();
        }

        if (terms.Count == 1)
            return new TermQuery(new Term(field, terms[0]));
        var phrase = new PhraseQuery();
        foreach (var term in terms)
            phrase.Add(new Term(field, term));
        return phrase;
    }
}
