using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results.Finding;

namespace PsyLit.Core.Tests.Search;

public sealed class QueryKeyTests
{
    private static readonly IndexQuery[] Different =
    [
        new IndexQuery.Words(["a", "b"]), new IndexQuery.Words(["ab"]), new IndexQuery.Words(["a"]), new IndexQuery.Words(["a"], IsPrefix: true), new IndexQuery.Words(["a"], IsWhole: true),
        new IndexQuery.Words(["a"], InAnyForm: true), new IndexQuery.Words(["a"], IndexColumns.Title), new IndexQuery.Near(["a", "b"], 1), new IndexQuery.Near(["a", "b"], 2),
        new IndexQuery.Concept("a"), new IndexQuery.Concept("a", IsAlone: true), new IndexQuery.Concept("a", IndexColumns.TitleConcepts), new IndexQuery.Identifier("pmid", "1"),
        new IndexQuery.Published(1, 2), new IndexQuery.Added(1, 2), new IndexQuery.HasAbstract(), new IndexQuery.Articles([1, 2]), new IndexQuery.Articles([12]), new IndexQuery.Articles([]),
    ];

    [Fact]
    public void Queries_that_look_up_different_things_have_different_keys()
    {
        List<IndexQuery> all = [.. Different, .. Different.Select(query => new IndexQuery.Except(query))];
        foreach (var left in Different)
        {
            foreach (var right in Different)
                all.AddRange([new IndexQuery.All([left, right]), new IndexQuery.Any([left, right]), new IndexQuery.All([new IndexQuery.Any([left, right]), right]), new IndexQuery.All([new IndexQuery.Any([left]), right, right])]);
        }

        Assert.Equal(all.Count, all.Select(QueryKey.Of).Distinct().Count());
    }

    [Fact]
    public void The_same_query_has_the_same_key_whatever_the_order_of_its_articles()
    {
        Assert.Equal(QueryKey.Of(new IndexQuery.Articles([1, 2, 3])), QueryKey.Of(new IndexQuery.Articles(new HashSet<long> { 3, 2, 1 })));
        Assert.Equal(QueryKey.Of(new IndexQuery.Words(["a", "b"])), QueryKey.Of(new IndexQuery.Words(new List<string> { "a", "b" })));
        Assert.Equal("", QueryKey.Of(null));
    }
}
