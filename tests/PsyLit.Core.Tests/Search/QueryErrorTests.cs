using PsyLit.Core.Search;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search;

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
    public void A_query_may_have_64_words_and_not_one_more()
    {
        var words = string.Join(' ', Enumerable.Range(0, SearchQueryParser.MaxTerms).Select(i => $"w{i}"));

        Assert.Null(SearchQueryParser.Parse(words).Error);
        Assert.Equal(words.Length + 1, SearchQueryParser.Parse(words + " more").Error?.Position);
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
