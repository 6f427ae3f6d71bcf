using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading;

/// <summary>Understands a query: which words name concepts, which are identifiers, which say nothing.</summary>
/// <remarks>
/// A term that names a concept is looked up by the concept alone, so that every spelling of it finds the same records; its words as typed
/// are looked up instead when it stands in quotation marks.
/// </remarks>
public sealed class QueryReader(Vocabulary vocabulary, ConceptForms forms)
{
    /// <summary>Reads <paramref name="query"/>.</summary>
    public QueryReading Read(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Root is null)
            return new QueryReading();
        var reading = new OneReading(query, vocabulary, forms);
        var wanted = reading.Read(query.Root);
        return new QueryReading
        {
            Query = wanted,
            Readings = reading.Readings,
            Asked = reading.Asked,
            Error = wanted is null ? QueryErrors.OnlyCommonWords(query.Text.Trim(), query.Text.Length) : null,
        };
    }

    private sealed class OneReading(SearchQuery query, Vocabulary vocabulary, ConceptForms forms)
    {
        private readonly TermReadings terms = new(query, vocabulary);
        private bool leavingOut;

        public IReadOnlyList<TermReading> Readings => terms.All;

        public List<QueryReading.AskedTerm> Asked { get; } = [];

        /// <summary>What to look up for a node; null when it says nothing.</summary>
        public IndexQuery? Read(QueryNode node)
        {
            switch (node)
            {
                case QueryNode.And and:
                    return Join(Read(and.Left), Read(and.Right), IndexQuery.And);
                case QueryNode.Or or:
                    return Join(Read(or.Left), Read(or.Right), IndexQuery.Or);
                case QueryNode.Not not:
                    return ReadNot(not);
                case QueryNode.Words words:
                    return ReadWords(words);
                case QueryNode.Fielded fielded:
                    return Ask(fielded, new FieldReading(vocabulary, forms, terms).Read(fielded));
                case QueryNode.Phrase phrase:
                    terms.Plain(phrase);
                    return Ask(phrase, SequenceOf(phrase.Text, phrase.IsPrefix));
                case QueryNode.Prefix prefix:
                    terms.Plain(prefix);
                    return Ask(prefix, SequenceOf(prefix.Stem, isPrefix: true));
                case QueryNode.Years years:
                    terms.Plain(years);
                    return Ask(years, IndexQuery.Published.Years(years.From ?? IndexMark.FirstYear, years.To ?? IndexMark.LastYear));
                default:
                    throw new ArgumentOutOfRangeException(nameof(node), node, "A kind of node the reader does not know.");
            }
        }

        private static IndexQuery? Join(IndexQuery? left, IndexQuery? right, Func<IndexQuery, IndexQuery, IndexQuery> join) =>
            left is null || right is null ? left ?? right : join(left, right);

        private static IndexQuery.Words? SequenceOf(string text, bool isPrefix) =>
            IndexWords.Of(text) is { Count: > 0 } words ? new IndexQuery.Words(words, IsPrefix: isPrefix) : null;

        private IndexQuery.Except? ReadNot(QueryNode.Not not)
        {
            leavingOut = !leavingOut;
            var left = Read(not.Operand);
            leavingOut = !leavingOut;
            return left is null ? null : new IndexQuery.Except(left);
        }

        private IndexQuery? Ask(QueryNode node, IndexQuery? wanted) => Ask(terms.Typed(node), wanted);

        private IndexQuery? Ask(string term, IndexQuery? wanted)
        {
            if (wanted is not null && !leavingOut)
                Asked.Add(new QueryReading.AskedTerm(term, wanted));
            return wanted;
        }

        private IndexQuery? ReadWords(QueryNode.Words node)
        {
            var parts = new List<IndexQuery>();
            foreach (var term in new WordRun(query.Text, node, forms).Terms())
            {
                terms.Add(node, term);
                if (Ask(term.Typed, term.Query) is { } wanted)
                    parts.Add(wanted);
            }

            return parts.Count == 0 ? null : IndexQuery.AllOf(parts);
        }
    }
}
