using CsCheck;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Tests.Search;

public sealed class SearchQueryProperties
{
    private static readonly Gen<string> Piece = OneOf(
        "psilocybin", "5-HT(2A)", "(5HT)2A", "5-HT₂A", "mood", "AND", "OR", "NOT", "-", "(", ")", "\"", "\"head twitch\"", "*", "psilo*", "title:", "author:",
        "year:", "year:2019..2024", "2019", "..", ":", "foo:bar", "pmid:", "27210031", "10.1000/182", "NEAR(", " ", "\0", "\uD800", "😀", "−", "“", "a", "«x»", "&");

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Select(Piece.Array[0, 14], OneOf("", " ")).Select((pieces, between) => string.Join(between, pieces)),
        Gen.String[0, 60]);

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place_inside_it() => Typed.Sample(
        typed =>
        {
            var parse = SearchQueryParser.Parse(typed);
            Assert.True(parse.Query is null != parse.Error is null);
            if (parse.Error is { } error)
                Assert.InRange(error.Position + error.Length, error.Position, typed.Length);
        },
        iter: 20_000);

    [Fact]
    public void Reading_a_printed_query_gives_the_same_tree() => Typed.Sample(
        typed =>
        {
            if (SearchQueryParser.Parse(typed).Query is { } query)
                Assert.Equal(query.Root, SearchQueryParser.Parse(query.ToString()).Query?.Root);
        },
        iter: 20_000);

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);
}
