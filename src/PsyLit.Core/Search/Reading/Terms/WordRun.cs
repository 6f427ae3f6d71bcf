using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Queries.Tokens;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Parts words typed in a row into terms: the longest runs that name concepts, identifiers, and the words that are left.</summary>
internal sealed class WordRun(string text, QueryNode.Words node, ConceptForms forms)
{
    private readonly List<RunTerm> terms = [];

    /// <summary>The terms in the order typed.</summary>
    public IReadOnlyList<RunTerm> Terms()
    {
        var start = node.Start;
        var at = node.Start;
        while (at < node.End)
        {
            var end = WordEnd(at);
            var word = text[at..end].TrimEnd(',', ';');
            if (TypedIdentifier.Read(word, out var mayBeWord) is { } identifier)
            {
                ReadStretch(start, at);
                AddIdentifier(at, word, identifier, mayBeWord);
                start = end;
            }
            else if (UnknownField(word) is { } remark)
            {
                terms.Add(new RunTerm(at, word, null, Remark: remark));
            }

            at = end;
            while (at < node.End && QueryTypography.IsSpace(text[at]))
                at++;
        }

        ReadStretch(start, node.End);
        return terms;
    }

    private int WordEnd(int at)
    {
        while (at < node.End && !QueryTypography.IsSpace(text[at]))
            at++;
        return at;
    }

    private void AddIdentifier(int at, string word, IndexQuery.Identifier identifier, bool mayBeWord)
    {
        IndexQuery query = mayBeWord ? new IndexQuery.Any([new IndexQuery.Words(IndexWords.Of(word)), identifier]) : identifier;
        // "doi 10.1000/182", "PMID 27210031": the name before it is no word to look for.
        if (terms.Count > 0 && terms[^1].Typed.Trim(':').ToLowerInvariant() is "doi" or "pmid" or "pmcid")
            terms.RemoveAt(terms.Count - 1);
        terms.Add(new RunTerm(at, word, query, Pmid: mayBeWord ? identifier : null));
    }

    private static string? UnknownField(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && colon < word.Length - 1 && word.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0 && word[colon + 1] != '/'
            ? $"There is no field “{word[..colon]}:”, so its words were looked for. The fields are {string.Join(", ", QueryFieldNames.All)}."
            : null;
    }

    private void ReadStretch(int from, int to)
    {
        if (from >= to)
            return;
        var folded = TextFolder.Fold(text[from..to]);
        var words = WordBreaker.Words(folded);
        var spelled = words.Select(word => Spelling.ToAmerican(word.Text)).ToList();
        var at = 0;
        while (at < words.Count)
            at = ReadConcept(from, folded, words, spelled, at) ?? ReadPlain(from, folded, words, spelled, at);
    }

    private int? ReadConcept(int from, FoldedText folded, IReadOnlyList<FoldedWord> words, List<string> spelled, int at)
    {
        for (var count = Math.Min(forms.LongestForm, words.Count - at); count > 0; count--)
        {
            var (start, end) = folded.SourceSpan(words[at].Start, words[at + count - 1].End);
            var typed = folded.Source[start..end];
            if (forms.Find(spelled.GetRange(at, count), typed) is not { } concept)
                continue;
            (start, end) = WithParentheses(folded.Source, start, end);
            typed = folded.Source[start..end];
            terms.Add(new RunTerm(from + start, typed, new IndexQuery.Concept(concept.Id), concept));
            return at + count;
        }

        return null;
    }

    // The words of "5-HT(2A)" and "(5HT)2A" end before, or begin behind, a parenthesis of the name.
    private static (int Start, int End) WithParentheses(string source, int start, int end)
    {
        var open = source.AsSpan(start, end - start).Count('(') - source.AsSpan(start, end - start).Count(')');
        if (open > 0 && end < source.Length && source[end] == ')')
            return (start, end + 1);
        return open < 0 && start > 0 && source[start - 1] == '(' ? (start - 1, end) : (start, end);
    }

    private int ReadPlain(int from, FoldedText folded, IReadOnlyList<FoldedWord> words, List<string> spelled, int at)
    {
        var next = at + 1;
        while (next < words.Count && IsJoined(folded, words[next - 1].End, words[next].Start))
            next++;
        var (start, end) = folded.SourceSpan(words[at].Start, words[next - 1].End);
        var typed = folded.Source[start..end];
        if (next == at + 1 && StopWords.Contains(spelled[at]))
            terms.Add(new RunTerm(from + start, typed, null, Remark: LeftOut(typed)));
        else
            terms.Add(new RunTerm(from + start, typed, new IndexQuery.Words(spelled.GetRange(at, next - at), InAnyForm: next == at + 1)));
        return next;
    }

    // "dose-dependent" and "1.5" are one thing to look for; "mice, rats" and "5-HT2A/D2" are two.
    private static bool IsJoined(FoldedText folded, int end, int start) => start == end + 1 && folded.Text[end] is '-' or '.' or '\'';

    private static string LeftOut(string word) => word.ToUpperInvariant() is "AND" or "OR" or "NOT"
        ? $"“{word}” was left out as a common word. To use it as an operator, write {word.ToUpperInvariant()}."
        : $"“{word}” is in nearly every record and was left out. Put it in quotation marks to look for it.";
}
