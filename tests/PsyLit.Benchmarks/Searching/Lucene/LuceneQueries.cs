using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PsyLit.Benchmarks.Searching.Lucene;

/// <summary>What a query of the benchmark is in Lucene.NET's terms.</summary>
internal static class LuceneQueries
{
    /// <summary>The query, and the beginnings of words that a page marks for it.</summary>
    public static (Query Query, IReadOnlyList<string> Marked) Of(string text)
    {
        var words = QueryClass.TermsOf(text);
        var query = new BooleanQuery();
        foreach (var word in words)
            query.Add(OfWord(word), QueryClass.IsAnyOf(text) ? Occur.SHOULD : Occur.MUST);
        return (words.Count == 1 ? OfWord(words[0]) : query, [.. words.Select(word => word.Trim('"', '*').ToLowerInvariant())]);
    }

    private static Query OfWord(string word)
    {
        if (QueryClass.ConceptOf(word) is { } concept)
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
