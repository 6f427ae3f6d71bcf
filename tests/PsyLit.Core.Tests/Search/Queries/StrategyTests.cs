using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search.Queries;

public sealed class StrategyTests
{
    [Theory]
    [InlineData("#1 psilocybin[tiab]\n#2 depress*[tiab]\n#3 #1 AND #2")]
    [InlineData("1. psilocybin[tiab]\r\n2. depress*[tiab]\r\n3. 1 AND 2")]
    [InlineData("1) psilocybin[tiab]\n2) depress*[tiab]\n3) 1 and 2")]
    [InlineData("1 psilocybin[tiab]\n2 depress*[tiab]\n3 #1 AND #2")]
    [InlineData("#1\tpsilocybin[tiab]\t1,204\n#2\tdepress*[tiab]\t612345\n#3\t#1 AND #2\t311")]
    [InlineData("#1 psilocybin[tiab] #2 depress*[tiab] #3 #1 AND #2")]
    [InlineData("1. psilocybin[tiab] 2. depress*[tiab] 3. 1 AND 2")]
    [InlineData("#1 psilocybin\u00AD[tiab]\u2028#2 depress\u2217[tiab]\u2028#3 #1\u00A0AND #2")]
    [InlineData("1. psilocybin[tiab]\n2. depress*\n[tiab]\n3. and/1-2")]
    public void Numbered_lines_in_any_shape_are_one_strategy(string pasted) =>
        Assert.Equal("#1 psilocybin[tiab]\n#2 depress*[tiab]\n#3 #1 AND #2", SearchQueryParser.Parse(pasted).Query?.ToString());

    [Fact]
    public void The_last_line_is_what_is_searched()
    {
        var query = SearchQueryParser.Parse("#1 lsd\n#2 mice\n#3 #1 NOT #2").Query!;

        Assert.Equal(new QueryNode.And(new QueryNode.Line(1), new QueryNode.Not(new QueryNode.Line(2))), query.Root);
        Assert.Equal([1, 2, 3], query.Lines.Select(line => line.Number));
    }

    [Fact]
    public void Terms_of_lines_stand_where_they_were_typed()
    {
        var query = SearchQueryParser.Parse("#1 lsd\n#2 mice OR #1").Query!;

        var or = Assert.IsType<QueryNode.Or>(query.Root);
        Assert.Equal((10, 4), (or.Left.Start, or.Left.Length));
    }

    [Theory]
    [InlineData("1. lsd\n2. mice\n3. (1 OR 2) AND 2019[dp]", "#1 OR #2 AND year:2019")]
    [InlineData("1. lsd\n2. mice\n3. or/1-2 NOT rats", "#1 OR #2 NOT rats")]
    [InlineData("1. lsd\n2. mice\n3. 1 and (2)", "#1 AND #2")]
    [InlineData("1. lsd\n2. phase 1 AND 1[vi] OR pmid:1 OR 1", "phase 1 AND 1[vi] OR pmid:1 OR #1")]
    public void A_number_that_stands_alone_means_the_line(string pasted, string last) =>
        Assert.EndsWith(" " + last, SearchQueryParser.Parse(pasted).Query?.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("#1 lsd\n#2 mice\n#3 rats", "The last line, #3, is what was searched. Lines #1, #2 are not part of it.")]
    [InlineData("#1 lsd\n#2 mice\n#3 #2 OR rats", "Line #1 is not part of it.")]
    [InlineData("#1 lsd[ti] 812\n#2 #1", "812 at the end of line #1 was taken for the number of records found")]
    public void What_of_a_strategy_is_not_searched_is_said(string pasted, string sentence) =>
        Assert.Contains(sentence, Assert.Single(SearchQueryParser.Parse(pasted).Query!.Remarks).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("5 HT2A receptors", "5 HT2A receptors")]
    [InlineData("1. psilocybin", "1. psilocybin")]
    [InlineData("psilocybin\ndepression", "psilocybin depression")]
    [InlineData("27210031\n34515290", "27210031 34515290")]
    [InlineData("#MeToo lsd", "#MeToo lsd")]
    public void Other_texts_with_numbers_and_lines_are_no_strategies(string typed, string plain) =>
        Assert.Equal(plain, SearchQueryParser.Parse(typed).Query?.ToString());
}
