using CsCheck;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Dates;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Tests.Search.Queries;

/// <summary>Makes every kind of tree that a text can be read as.</summary>
internal static class QueryTrees
{
    private static readonly Gen<string> Word = Gen.OneOf("psilocybin", "5-HT(2A)", "(5HT)2A", "[3H]ketanserin", "mood", "R&D", "10.1000/182", "β-arrestin", "12", "a:b", "it's", "x");

    private static readonly Gen<string> Several = Word.Array[2, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Stem = Gen.OneOf("psilo", "5-HT2", "ab", "5-HT(2A)r");

    private static readonly Gen<QueryNode> Row = Gen.OneOf(Word, Several).Select(words => (QueryNode)new QueryNode.Words(words));

    private static readonly Gen<QueryNode> Phrase = Gen.Select(Gen.OneOf(Word, Several), Gen.Bool)
        .Select((words, isPrefix) => (QueryNode)new QueryNode.Phrase(isPrefix ? words + " mood" : words, isPrefix));

    private static readonly Gen<QueryNode> Prefix = Stem.Select(stem => (QueryNode)new QueryNode.Prefix(stem));

    private static readonly Gen<QueryNode> OneTerm = Gen.OneOf(Word.Select(word => (QueryNode)new QueryNode.Words(word)), Phrase, Prefix);

    private static readonly Gen<QueryDay> Day = Gen.Select(Gen.Int[1900, 2100], Gen.Int[0, 12], Gen.Int[0, 31])
        .Select((year, month, day) => new QueryDay(year, month, month == 0 ? 0 : day));

    private static readonly Gen<QueryNode> Dates = Gen.Select(Gen.Enum<QueryDateKind>(), Day, Day, Gen.Int[0, 2]).Select((kind, one, other, open) =>
    {
        var (from, to) = one.First <= other.Last ? (one, other) : (other, one);
        var canBeOpen = kind is QueryDateKind.Published or QueryDateKind.Added;
        return (QueryNode)new QueryNode.Dates(kind, canBeOpen && open == 1 ? null : from, canBeOpen && open == 2 ? null : to);
    });

    private static readonly Gen<QueryNode> Recent = Gen.Select(Gen.Enum<QueryDateKind>(), Gen.Int[1, 99], Gen.Enum<RecentUnit>())
        .Select((kind, count, unit) => (QueryNode)new QueryNode.Recent(kind, count, unit));

    private static readonly Gen<QueryNode> Fielded = Gen.Select(Gen.Enum<QueryField>(), OneTerm, Gen.Bool).Select((field, value, isAlone) => field switch
    {
        QueryField.Pmid => new QueryNode.Fielded(field, new QueryNode.Words("27210031")),
        QueryField.Doi => new QueryNode.Fielded(field, new QueryNode.Words("10.1000/182")),
        _ => (QueryNode)new QueryNode.Fielded(field, value, isAlone && field <= QueryField.Concept),
    });

    // A row of words whose last may go on is a phrase; a PMID is a number.
    private static readonly Gen<QueryNode> Tagged = Gen.Select(Gen.Enum<QueryTag>(), Gen.OneOf(Row, Phrase, Prefix)).Select((tag, value) =>
        (QueryNode)new QueryNode.Tagged(tag, tag == QueryTag.Pmid ? new QueryNode.Words("27210031") : value));

    private static readonly Gen<QueryNode> Near = Gen.Select(Gen.OneOf(QueryTag.Title, QueryTag.TitleAbstract, QueryTag.Affiliation), Several, Gen.Int[0, 1000])
        .Select((tag, words, distance) => (QueryNode)new QueryNode.Near(words, tag, distance));

    private static readonly Gen<QueryNode> Leaf = Gen.OneOf(
        Row, Phrase, Prefix, Dates, Recent, Fielded, Tagged, Near, Gen.Enum<QueryTrait>().Select(trait => (QueryNode)new QueryNode.Has(trait)));

    /// <summary>Trees of a single query.</summary>
    public static Gen<QueryNode> Tree { get; } = Of(Leaf);

    /// <summary>Strategies of several lines that refer to earlier ones.</summary>
    public static Gen<SearchQuery> Strategy { get; } = Tree.Array[1, 4].Select(roots =>
    {
        var lines = roots.Select((root, i) => new QueryLine(i + 1, i == 0 ? root : new QueryNode.Or(new QueryNode.Line(i), root))).ToList();
        return new SearchQuery("", lines[^1].Root) { Lines = lines };
    });

    private static Gen<QueryNode> Of(Gen<QueryNode> leaf) => Gen.Recursive<QueryNode>((depth, inner) => depth > 4 ? leaf : Gen.Frequency(
        (3, leaf),
        (2, Gen.Select(inner, inner).Select((left, right) => (QueryNode)new QueryNode.And(left, right))),
        (2, Gen.Select(inner, inner).Select((left, right) => (QueryNode)new QueryNode.Or(left, right))),
        (1, inner.Select(operand => (QueryNode)new QueryNode.Not(operand)))));
}
