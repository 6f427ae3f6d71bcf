using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading.Stored;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Reads the tree of one query.</summary>
internal sealed class TreeReading(
    SearchQuery query, Vocabulary vocabulary, ConceptForms forms, IReadOnlyDictionary<QueryNode, StoredAnswer> stored, DateOnly today)
{
    // From so many words in a row on, records that have most of them are worth showing too.
    private const int FewestForPartial = 2;

    private readonly TermReadings terms = new(query, vocabulary);
    private readonly Dictionary<int, IndexQuery?> lines = [];
    private readonly Clauses clauses = new(query);
    private IndexQuery? partial;
    private bool isQuestion;

    public QueryReading Read()
    {
        var read = ReadLines();
        var wanted = read.Count > 0 ? read[^1].Query : Read(query.Root!);
        if (query.Root is not QueryNode.And)
            clauses.Add(query.Root!, wanted, []);
        return new QueryReading
        {
            Text = query.Text,
            Query = wanted,
            Partial = partial ?? PartialOf(wanted),
            IsQuestion = isQuestion,
            Readings = terms.All,
            Lines = read,
            Clauses = clauses.All,
            Remarks = query.Remarks,
            Asked = [.. terms.All.Where(term => term is { Query: not null, LeavesOut: false }).Select(term => new QueryReading.AskedTerm(term.Term, term.Query!))],
            Error = wanted is null ? NothingLeft() : null,
        };
    }

    // Words with some of them in parentheses or quotation marks are still words in a row, as sentences are; whoever writes operators means them.
    private IndexQuery.Any? PartialOf(IndexQuery? wanted) =>
        query.Root is { } root && IsPlain(root) && wanted is IndexQuery.All { Parts.Count: >= FewestForPartial } all && !query.Text.Contains(" AND ", StringComparison.Ordinal) && !query.Text.Contains('&')
            ? new IndexQuery.Any(all.Parts)
            : null;

    private static bool IsPlain(QueryNode node)
    {
        for (; node is QueryNode.And and; node = and.Left)
        {
            if (!IsPlain(and.Right))
                return false;
        }

        return node is QueryNode.Words or QueryNode.Phrase or QueryNode.Prefix;
    }

    // What could not be answered says itself why.
    private QueryError NothingLeft() => terms.Unanswerable is { } reason
        ? new QueryError(0, query.Text.Length, reason)
        : QueryErrors.OnlyCommonWords(query.Text.Trim(), query.Text.Length);

    private List<LineReading> ReadLines()
    {
        var read = new List<LineReading>(query.Lines.Count);
        foreach (var line in query.Lines)
        {
            terms.Line = line.Number;
            lines[line.Number] = Read(line.Root);
            read.Add(new LineReading(line.Number, QueryPrinter.Print(line.Root), lines[line.Number]));
        }

        return read;
    }

    /// <summary>What to look up for a node; null when it says nothing.</summary>
    private IndexQuery? Read(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.And or QueryNode.Or:
                return ReadChain(node);
            case QueryNode.Not not:
                return ReadNot(not);
            case QueryNode.Line line:
                return lines[line.Number];
            case QueryNode.Words words:
                return ReadWords(words);
            case QueryNode.Fielded fielded:
                return stored.TryGetValue(fielded, out var kept) ? terms.Stored(fielded, kept) : new FieldReading(vocabulary, forms, terms).Read(fielded);
            case QueryNode.Tagged tagged:
                return stored.TryGetValue(tagged, out var known) ? terms.Stored(tagged, known) : new TagReading(vocabulary, forms, terms, today).Read(tagged);
            case QueryNode.Has has:
                return stored.TryGetValue(has, out var answer) ? terms.Stored(has, answer) : TraitReading.Read(has, terms);
            case QueryNode.Near near:
                return stored.TryGetValue(near, out var said) ? terms.Stored(near, said) : ReadNear(near);
            case QueryNode.Phrase phrase:
                return terms.Plain(phrase, SequenceOf(phrase.Text, phrase.IsPrefix), concept: phrase.IsPrefix ? null : forms.Find(phrase.Text));
            case QueryNode.Prefix prefix:
                return terms.Plain(prefix, SequenceOf(prefix.Stem, isPrefix: true));
            case QueryNode.Dates or QueryNode.Recent:
                return new DateReading(today, terms).Read(node);
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "A kind of node the reader does not know.");
        }
    }

    // Chains of one operator lean to the left and may be a thousand long: walked, and joined once.
    private IndexQuery? ReadChain(QueryNode node)
    {
        var isAnd = node is QueryNode.And;
        var isTop = isAnd && ReferenceEquals(node, query.Root);
        var operands = new Stack<QueryNode>();
        while (isAnd ? node is QueryNode.And : node is QueryNode.Or)
        {
            var (left, right) = node is QueryNode.And and ? (and.Left, and.Right) : (((QueryNode.Or)node).Left, ((QueryNode.Or)node).Right);
            operands.Push(right);
            node = left;
        }

        operands.Push(node);
        var parts = new List<IndexQuery>(operands.Count);
        foreach (var operand in operands)
        {
            var part = Read(operand);
            if (isTop)
                clauses.Add(operand, part, operands);
            if (part is not null)
                parts.AddRange(isAnd ? IndexQuery.PartsOf(part) : [part]);
        }

        return parts.Count == 0 ? null : isAnd ? IndexQuery.AllOf(parts) : IndexQuery.AnyOf(parts);
    }

    private IndexQuery.Except? ReadNot(QueryNode.Not not)
    {
        terms.LeavingOut = !terms.LeavingOut;
        var left = Read(not.Operand);
        terms.LeavingOut = !terms.LeavingOut;
        return left is null ? null : new IndexQuery.Except(left);
    }

    private IndexQuery? ReadNear(QueryNode.Near near)
    {
        var words = IndexWords.Of(near.Text);
        var (columns, where) = TagColumns.Of(near.Tag);
        if (words.Count == 0)
            return terms.Plain(near, null, remark: "There is no letter or digit in it, so it was left out.");
        return words.Count == 1
            ? terms.Plain(near, new IndexQuery.Words(words, columns), where, "It is one word to the index, so nothing has to be near it.")
            : terms.Plain(near, new IndexQuery.Near(words, near.Distance, columns), $"{where}, with at most {near.Distance} other {(near.Distance == 1 ? "word" : "words")} between, in any order");
    }

    private static IndexQuery.Words? SequenceOf(string text, bool isPrefix) =>
        IndexWords.Of(text) is { Count: > 0 } words ? new IndexQuery.Words(words, IsPrefix: isPrefix) : null;

    private IndexQuery? ReadWords(QueryNode.Words node)
    {
        var run = new WordRun(query.Text, node, forms).Terms();
        var isAlone = ReferenceEquals(node, query.Root);
        isQuestion = isAlone && Questions.IsOne(node.Text);
        if (isQuestion)
            run = Questions.Read(run);
        var numbers = run.Where(term => term.Query is not null).ToList();
        if (numbers.Count > 1 && numbers.TrueForAll(term => term.Pmid is not null))
            return ReadPmids(node, run);

        var parts = new List<IndexQuery>();
        foreach (var term in run)
        {
            terms.Add(node, term);
            clauses.Hear(node, term);
            if (term.Query is not null)
                parts.Add(term.Query);
        }

        if (parts.Count > 1 && (isQuestion || (isAlone && parts.Count >= FewestForPartial)))
            partial = new IndexQuery.Any(parts);
        return parts.Count == 0 ? null : IndexQuery.AllOf(parts);
    }

    // "27210031 34515290": nobody asks for a record that has both numbers.
    private IndexQuery.Any ReadPmids(QueryNode.Words node, IReadOnlyList<RunTerm> run)
    {
        var parts = new List<IndexQuery>();
        foreach (var term in run)
        {
            terms.Add(node, term with { Query = term.Pmid ?? term.Query, Remark = term.Pmid is null ? term.Remark : parts.Count == 0 ? "PMIDs in a row were read as any of them." : null });
            if (term.Pmid is not null)
                parts.Add(term.Pmid);
        }

        return new IndexQuery.Any(parts);
    }
}
