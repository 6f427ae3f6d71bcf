using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Facets;

namespace PsyLit.Core.Tests.Search;

public sealed class FacetNodeTests
{
    private static readonly Vocabulary Vocabulary = new(
    [
        Concept("root"), Concept("family", "root"), Concept("receptor", "family"), Concept("site", "receptor"), Concept("other"), Concept("hen", "egg"), Concept("egg", "hen"),
    ]);

    [Fact]
    public void A_value_stands_below_the_nearest_of_its_ancestors_that_is_counted() =>
        Assert.Equal("root(site) other", Written("root", "other", "site"));

    [Fact]
    public void Siblings_keep_their_order() => Assert.Equal("other family(receptor(site))", Written("other", "site", "family", "receptor"));

    [Fact]
    public void Concepts_that_are_above_one_another_in_a_circle_all_stand_once() =>
        Assert.Equal("other hen(egg)", Written("hen", "egg", "other"));

    [Fact]
    public void What_is_chosen_deep_below_is_known_above()
    {
        var top = Assert.Single(FacetNode.Arrange([Count("root"), Count("receptor"), Count("site", isChosen: true)], Vocabulary));

        Assert.True(top.HasChosenBelow);
        Assert.False(top.Below[0].Below[0].HasChosenBelow);
    }

    private static string Written(params string[] values) => Written(FacetNode.Arrange([.. values.Select(value => Count(value))], Vocabulary));

    private static string Written(IReadOnlyList<FacetNode> nodes) =>
        string.Join(' ', nodes.Select(node => node.Below.Count == 0 ? node.Count.Value : $"{node.Count.Value}({Written(node.Below)})"));

    private static FacetCount Count(string value, bool isChosen = false) => new(Facet.Mechanism, value, value, 1, isChosen);

    private static Concept Concept(string id, params string[] parents) => new(id, id, "receptor-target", parents, [id], "", []);
}
