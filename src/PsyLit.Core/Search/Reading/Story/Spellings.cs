using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Reading.Story;

/// <summary>Finds what a word that stands in no record may have meant: words of the records and of the vocabulary that differ in a letter or two.</summary>
public sealed class Spellings(ConceptMatcher concepts, ArticleMatcher index, SimilarWords similar)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 4;

    private const int MostSuggestions = 3;

    /// <summary>From so many letters on two may be wrong.</summary>
    private const int LongWord = 8;

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
            if (word.Text.Length < ShortestWord || !word.Text.Any(char.IsLetter) || known.Value.Contains(word.Text) || await index.CountAsync(new IndexQuery.Words([Spelling.ToAmerican(word.Text)]), cancellationToken) != 0)
                continue;
            var (start, end) = folded.SourceSpan(word.Start, word.End);
            return
            [
                .. (await NearAsync(word.Text, cancellationToken)).Select(near => new TermReading.Suggestion(
                    near, string.Concat(text.AsSpan(0, term.Start + start), near, text.AsSpan(term.Start + end)))),
            ];
        }

        return [];
    }

    // What records have comes before what only the vocabulary has, as it is sure to find something.
    private async Task<IEnumerable<string>> NearAsync(string word, CancellationToken cancellationToken)
    {
        var most = word.Length < LongWord ? 1 : 2;
        var inRecords = await similar.FindAsync(Spelling.ToAmerican(word), most, MostSuggestions, cancellationToken);
        var inVocabulary = known.Value.Where(other => EditDistance.Between(word, other, most) is var distance && distance > 0 && distance <= most)
            .OrderBy(other => EditDistance.Between(word, other, most));
        return inRecords.Concat(inVocabulary).Distinct(StringComparer.Ordinal).Take(MostSuggestions);
    }

    // What stands in brackets behind a term, or before its colon, is no word of it.
    private static string WithoutTag(string term) => term.LastIndexOf('[') is > 0 and var bracket ? term[..bracket] : term;
}
