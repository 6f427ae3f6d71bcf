using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search.Queries;

public sealed class SearchQueryParserTests
{
    [Theory]
    [InlineData("psilocybin", "psilocybin")]
    [InlineData("  psilocybin \t depression ", "psilocybin depression")]
    [InlineData("a AND b", "a AND b")]
    [InlineData("a OR b AND c", "a OR b AND c")]
    [InlineData("a OR (b AND c)", "a OR (b AND c)")]
    [InlineData("(a OR b) AND c", "a OR b AND c")]
    [InlineData("a NOT b", "a NOT b")]
    [InlineData("a AND NOT b", "a NOT b")]
    [InlineData("a -b", "a NOT b")]
    [InlineData("a \u2212b", "a NOT b")]
    [InlineData("-mice rats", "NOT mice AND rats")]
    [InlineData("NOT (a OR b)", "NOT (a OR b)")]
    [InlineData("a OR NOT b", "a OR NOT b")]
    [InlineData("\u201Chead  twitch\u201D", "\"head twitch\"")]
    [InlineData("\"head twit*\"", "\"head twit*\"")]
    [InlineData("psilo*", "psilo*")]
    [InlineData("title:psilocybin", "title:psilocybin")]
    [InlineData("Title: psilocybin", "title:psilocybin")]
    [InlineData("author:\"Nutt D\" ketamine", "author:\"Nutt D\" AND ketamine")]
    [InlineData("mech:5-HT2A", "mechanism:5-HT2A")]
    [InlineData("year:2019", "year:2019")]
    [InlineData("year:2019..2024", "year:2019..2024")]
    [InlineData("year:2019..", "year:2019..")]
    [InlineData("year:..2024", "year:..2024")]
    [InlineData("year:2019..2019", "year:2019")]
    [InlineData("5-HT(2A) (5HT)2A", "5-HT(2A) (5HT)2A")]
    [InlineData("(5-HT(2A))", "5-HT(2A)")]
    [InlineData("10.1016/S0893-133X(02)00123-4", "10.1016/S0893-133X(02)00123-4")]
    [InlineData("https://doi.org/10.1038/x", "https://doi.org/10.1038/x")]
    [InlineData("foo:bar", "foo:bar")]
    [InlineData("NEAR(a b)", "NEAR AND a b")]
    [InlineData("a & b | c", "a AND b OR c")]
    [InlineData("a|b", "a OR b")]
    [InlineData("R&D", "R&D")]
    [InlineData("\"mood\"*", "\"mood*\"")]
    [InlineData("m\u00ADice A\u00ADND\u200B rats", "mice AND rats")]
    [InlineData("\u00ABhead twitch\u00BB", "\"head twitch\"")]
    [InlineData("psilo\u2217", "psilo*")]
    [InlineData("mice\u00A0rats", "mice rats")]
    [InlineData("published:2019-05", "published:2019-05")]
    [InlineData("year:2019-5..2020", "published:2019-05..2020")]
    [InlineData("added:2026-01..", "added:2026-01..")]
    [InlineData("added:\"last 2 weeks\"", null)]
    [InlineData("added:\"last 7 days\"", "\"last 7 days\"[added]")]
    [InlineData("hasabstract lsd", "has:abstract AND lsd")]
    [InlineData("lsd hasabstract[text]", "lsd AND has:abstract")]
    [InlineData("has:comment by:me", "has:comments AND by:me")]
    [InlineData("[3H]ketanserin [18F] x", "[3H]ketanserin [18F] x")]
    [InlineData("[Effects of psilocybin].", "[Effects of psilocybin].")]
    [InlineData("AND(bar) x", null)]
    [InlineData("a AND(b)", "a AND b")]
    [InlineData("mood - disorder", "mood - disorder")]
    [InlineData("a\0b", "a b")]
    public void A_query_prints_in_its_plain_form(string typed, string? plain) =>
        Assert.Equal(plain, SearchQueryParser.Parse(typed).Query?.ToString());

    [Fact]
    public void Operators_are_read_from_the_left_and_have_one_rank() =>
        Assert.Equal(
            new QueryNode.And(new QueryNode.Or(new QueryNode.Words("a"), new QueryNode.Words("b")), new QueryNode.Words("c")),
            Root("a OR b AND c"));

    [Fact]
    public void Words_in_a_row_belong_together_before_any_operator() =>
        Assert.Equal(new QueryNode.Or(new QueryNode.Words("a"), new QueryNode.Words("heart attack")), Root("a OR heart attack"));

    [Fact]
    public void A_minus_leaves_out_only_the_word_it_touches() =>
        Assert.Equal(
            new QueryNode.And(new QueryNode.And(new QueryNode.Words("a"), new QueryNode.Not(new QueryNode.Words("b"))), new QueryNode.Words("c")),
            Root("a -b c"));

    [Fact]
    public void Nodes_know_where_they_stand_in_the_text()
    {
        var and = Assert.IsType<QueryNode.And>(Root("lsd  AND (title:mice)"));
        Assert.Equal((0, 3), (and.Left.Start, and.Left.Length));
        Assert.Equal((9, 12), (and.Right.Start, and.Right.Length));
        Assert.Equal((0, 21), (and.Start, and.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0")]
    public void Blank_text_asks_for_everything(string typed)
    {
        var parse = SearchQueryParser.Parse(typed);
        Assert.NotNull(parse.Query);
        Assert.Null(parse.Query.Root);
    }

    private static QueryNode? Root(string typed) => SearchQueryParser.Parse(typed).Query?.Root;
}
