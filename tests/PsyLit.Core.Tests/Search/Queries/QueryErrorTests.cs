using PsyLit.Core.Search;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search.Queries;

public sealed class QueryErrorTests
{
    [Theory]
    [InlineData("lsd \"head twitch", 4, 12, "quotation mark is never closed")]
    [InlineData("lsd \" \" mice", 4, 3, "no words between these quotation marks")]
    [InlineData("lsd AND (mice", 8, 1, "parenthesis is never closed")]
    [InlineData("foo AND (", 8, 1, "parenthesis is never closed")]
    [InlineData("lsd) mice", 3, 1, "parenthesis closes nothing")]
    [InlineData(")", 0, 1, "parenthesis closes nothing")]
    [InlineData("lsd ()", 4, 2, "nothing between these parentheses")]
    [InlineData("AND lsd", 0, 3, "no term before it")]
    [InlineData("(OR lsd)", 1, 2, "no term before it")]
    [InlineData("lsd AND", 4, 3, "A term must follow AND")]
    [InlineData("lsd AND OR mice", 4, 3, "A term must follow AND")]
    [InlineData("lsd NOT", 4, 3, "A term must follow NOT")]
    [InlineData("-", 0, 1, "After a minus")]
    [InlineData("lsd -AND", 4, 1, "After a minus")]
    [InlineData("author:", 0, 7, "author:Carhart-Harris")]
    [InlineData("author: AND lsd", 0, 7, "A term must follow author:")]
    [InlineData("title:author:Nutt", 6, 7, "already names a field")]
    [InlineData("[tiab] lsd", 0, 6, "A tag stands behind the term")]
    [InlineData("lsd AND [ti]", 8, 4, "A tag stands behind the term")]
    [InlineData("lsd[ti][ab]", 7, 4, "has a tag already")]
    [InlineData("title:lsd[ab]", 9, 4, "Keep one of title: and [ab]")]
    [InlineData("lsd[dp]", 0, 3, "2019:2024[dp]")]
    [InlineData("\"last few years\"[dp]", 0, 16, "\"last 2 years\"[dp]")]
    [InlineData("2019/13[edat]", 0, 7, "2019/05[edat]")]
    [InlineData("2024:2019[dp]", 0, 13, "Write 2019:2024[dp]")]
    [InlineData("\"2024/05\"[dp] : \"2019\"[dp]", 0, 26, "Write 2019:2024/05[dp]")]
    [InlineData("(a OR b)[dp]", 8, 4, "cannot stand behind a group")]
    [InlineData("(a OR b)[tiab:~2]", 8, 9, "cannot stand behind a group")]
    [InlineData("lsd[tiab:~2]", 0, 12, "at least two whole words")]
    [InlineData("\"mood scal*\"[tiab:~2]", 0, 21, "at least two whole words")]
    [InlineData("\"a b\"[la:~2]", 5, 7, "in texts only")]
    [InlineData("mice 12x[pmid]", 0, 4, "number of up to eight digits")]
    [InlineData("has:fur", 4, 3, "Behind has: stands one of abstract, ")]
    [InlineData("has:", 0, 4, "has:abstract")]
    [InlineData("added:soon", 6, 4, "added:2019..2024")]
    [InlineData("added:2026-02..2026-01", 6, 16, "Write added:2026-01..2026-02")]
    [InlineData("#1 AND #2", 0, 2, "#1 stands for line 1")]
    [InlineData("lsd AND #4", 8, 2, "#4 stands for line 4")]
    [InlineData("#1 lsd\n#2 #1 OR #3", 16, 2, "No line before this one has the number 3. There is #1.")]
    [InlineData("#1 lsd\n#2\n#3 mice", 7, 2, "Nothing follows the number of this line")]
    [InlineData("#1 lsd\n#2 (mice", 10, 1, "parenthesis is never closed")]
    [InlineData("& lsd", 0, 1, "no term before it")]
    [InlineData("year:soon", 5, 4, "year:2019..2024")]
    [InlineData("year:..", 5, 2, "year:2019..2024")]
    [InlineData("year:2024..2019", 5, 10, "Write year:2019..2024")]
    [InlineData("pmid:12a", 5, 3, "number of up to eight digits")]
    [InlineData("pmid:123456789", 5, 9, "number of up to eight digits")]
    [InlineData("doi:10.1000/*", 4, 9, "without a star")]
    [InlineData("lsd *", 4, 1, "end of a word")]
    [InlineData("p*", 1, 1, "At least 2 letters")]
    [InlineData("psi*cybin", 3, 1, "end of a word")]
    [InlineData("\"psi* cybin\"", 4, 1, "end of a word")]
    [InlineData("?!", 0, 2, "no letter or digit")]
    [InlineData("\uD83C\uDF44", 0, 2, "no letter or digit")]
    public void What_is_wrong_is_told_with_its_place_and_what_would_be_right(string typed, int position, int length, string sentence)
    {
        var error = SearchQueryParser.Parse(typed).Error;

        Assert.NotNull(error);
        Assert.Equal((position, length), (error.Position, error.Length));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_may_have_1000_terms_and_not_one_more()
    {
        var words = string.Join(' ', Enumerable.Range(0, SearchQueryParser.MaxTerms).Select(i => $"w{i}"));

        Assert.Null(SearchQueryParser.Parse(words).Error);
        Assert.Equal(words.Length + 1, SearchQueryParser.Parse(words + " more").Error?.Position);
    }

    [Fact]
    public void Lines_that_are_used_again_and_again_are_refused_before_they_grow_beyond_measure()
    {
        var lines = Enumerable.Range(2, 30).Select(line => $"#{line} #{line - 1} OR #{line - 1}");

        Assert.Contains("is too many", SearchQueryParser.Parse("#1 lsd\n" + string.Join('\n', lines)).Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_may_stand_32_deep_and_not_one_deeper()
    {
        static string Nested(int depth) => new string('(', depth) + " lsd " + new string(')', depth);

        Assert.Null(SearchQueryParser.Parse(Nested(SearchQueryParser.MaxDepth)).Error);
        Assert.Equal(SearchQueryParser.MaxDepth, SearchQueryParser.Parse(Nested(SearchQueryParser.MaxDepth + 1)).Error?.Position);
    }

    [Fact]
    public void A_query_longer_than_the_limit_is_refused_and_not_cut()
    {
        var error = SearchQueryParser.Parse(new string('a', SearchRequest.MaxTextLength + 5)).Error;

        Assert.Equal((SearchRequest.MaxTextLength, 5), (error?.Position, error?.Length));
    }
}
