using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Reading.Story;

/// <summary>Finds what a word that stands in no record may have meant: words of the vocabulary that differ in a letter or two.</summary>
public sealed class Spellings(ConceptMatcher concepts, ArticleMatcher index)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 4;

    private const int MostSuggestions = 3;

    // Of the whole vocabulary a few thousand, made when the first word is asked about.
    // The words of names come first: other forms may be misspellings themselves.
    private readonly Lazy<string[]> known = new(() =>
    [
        .. concepts.Vocabulary.Concepts.Select(concept => concept.Label).Concat(concepts.Vocabulary.Concepts.SelectMany(concept => concept.Synonyms))
            .SelectMany(form => WordBreaker.Words(form))
            .Where(word => word.Length >= ShortestWord && word.Any(char.IsLetter)).Distinct(StringComparer.Ordinal),
    ]);

    /// <summary>Suggestions for a term without a record, each as the whole query with the word corrected.</summary>
    /// <param name="term">The term.</param>
    /// <param name="text">The query as typed.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<TermReading.Suggestion>> ForAsync(TermReading term, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(text);
        var folded = TextFolder.Fold(WithoutTag(term.Term));
        foreach (var word in WordBreaker.Words(folded))
        {
            if (word.Text.Length < ShortestWord || !word.Text.Any(char.IsLetter) || await index.CountAsync(new IndexQuery.Words([Spelling.ToAmerican(word.Text)]), cancellationToken) != 0)
                continue;
            var (start, end) = folded.SourceSpan(word.Start, word.End);
            return
            [
                .. Near(word.Text).Select(near => new TermReading.Suggestion(
                    near, string.Concat(text.AsSpan(0, term.Start + start), near, text.AsSpan(term.Start + end)))),
            ];
        }

        return [];
    }

    private IEnumerable<string> Near(string word)
    {
        var most = word.Length < 8 ? 1 : 2;
        return known.Value.Select(other => (other, Distance: EditDistance.Between(word, other, most)))
            .Where(pair => pair.Distance > 0 && pair.Distance <= most)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.other).Take(MostSuggestions);
    }

    // What stands in brackets behind a term, or before its colon, is no word of it.
    private static string WithoutTag(string term) => term.LastIndexOf('[') is > 0 and var bracket ? term[..bracket] : term;
}
