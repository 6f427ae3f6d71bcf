using CsCheck;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search.Queries;

public sealed class SearchQueryProperties
{
    // The long mode: CsCheck_Iter=100000 tests/run.
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), System.Globalization.CultureInfo.InvariantCulture, out var wanted) ? wanted : 5_000;

    // As they are pasted: out of a history, an appendix, a word processor. Made up, in the shape that real ones have.
    private static readonly string[] Strategies =
    [
        "(\"psilocybin\"[MeSH Terms] OR \"psilocybin\"[Title/Abstract] OR \"magic mushroom*\"[tiab]) AND (\"depressive disorder\"[Mesh:NoExp] OR depress*[tiab]) NOT (animals[mh] NOT humans[mh])",
        "#1 psilocybin[tiab] OR psilocin[tiab] 1,204\n#2 “major depression”[tiab:~3]\n#3 #1 AND #2\n#4 #3 AND (\"2010/01/01\"[Date - Publication] : \"3000\"[Date - Publication])",
        "1. lsd[nm]\r\n2. 5‑HT2A[tiab] OR 5-HT(2A)[tiab]\r\n3. or/1-2\r\n4. 3 AND english[la] AND \"last 5 years\"[dp]",
        "27210031, 34515290 36844032[uid] OR 10.1000/182[doi] hasabstract -mice author:\"Nutt D\" year:2019..",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        "psilocybin", "5-HT(2A)", "(5HT)2A", "5-HT₂A", "mood", "AND", "OR", "NOT", "-", "(", ")", "\"", "\"head twitch\"", "*", "psilo*", "title:", "author:",
        "year:", "year:2019..2024", "2019", "..", ":", "foo:bar", "pmid:", "27210031", "10.1000/182", "NEAR(", " ", "\0", "\uD800", "😀", "−", "“", "a", "«x»", "&", "|",
        "[tiab]", "[mh:noexp]", "[dp]", "[ti:~3]", "[foo]", "[", "]", "[3H]", "#1", "#2", "#", "1.", "2)", "\n", "\t", "\u00AD", "last 2 years", "2019:2024", "has:", "by:me", "hasabstract", "1,204");

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Select(Piece.Array[0, 20], Gen.OneOf("", " ")).Select((pieces, between) => string.Join(between, pieces)),
        Gen.Select(Gen.OneOf(Strategies), Gen.Int[0, 200], Gen.Int[0, 12], Piece).Select(Mutated),
        Gen.String[0, 60]);

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place_inside_it() => Typed.Sample(
        typed =>
        {
            var parse = SearchQueryParser.Parse(typed);
            Assert.True(parse.Query is null != parse.Error is null);
            if (parse.Error is { } error)
                Assert.InRange(error.Position + error.Length, error.Position, typed.Length);
            Assert.All(parse.Query?.Remarks ?? [], remark => Assert.InRange(remark.Position + remark.Length, remark.Position, typed.Length));
        },
        iter: Iterations);

    [Fact]
    public void Reading_a_printed_query_gives_the_same_tree() => Typed.Sample(
        typed =>
        {
            if (SearchQueryParser.Parse(typed).Query is { } query)
                AssertSame(query, query.ToString());
        },
        iter: Iterations);

    [Fact]
    public void Any_tree_printed_and_read_again_is_the_same_tree() =>
        QueryTrees.Tree.Sample(tree => AssertSame(new SearchQuery("", tree), new SearchQuery("", tree).ToString()), iter: Iterations);

    [Fact]
    public void Any_strategy_printed_and_read_again_is_the_same_strategy() =>
        QueryTrees.Strategy.Sample(strategy => AssertSame(strategy, strategy.ToString()), iter: Iterations);

    private static void AssertSame(SearchQuery query, string printed)
    {
        var again = SearchQueryParser.Parse(printed);
        Assert.True(again.Query is not null, $"{printed}: {again.Error?.Message}");
        Assert.Equal(query.Root, again.Query.Root);
        Assert.Equal(query.Lines, again.Query.Lines);
    }

    private static string Mutated(string strategy, int at, int cut, string piece)
    {
        at = Math.Min(at, strategy.Length);
        return string.Concat(strategy.AsSpan(0, at), piece, strategy.AsSpan(Math.Min(strategy.Length, at + cut)));
    }
}
