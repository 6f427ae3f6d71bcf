using System.Text;
using PsyLit.Core.Concepts;

namespace PsyLit.Core.Tests.Concepts;

public sealed class VocabularyTests
{
    [Fact]
    public void The_seed_vocabulary_reads_without_a_problem()
    {
        Assert.Empty(SeedVocabulary.Reading.Problems);
        Assert.True(SeedVocabulary.Vocabulary.Concepts.Count >= 249);
        Assert.Equal(10, SeedVocabulary.Vocabulary.Concepts.Select(concept => concept.Kind).Distinct().Count());
    }

    [Fact]
    public void Every_form_of_the_seed_vocabulary_belongs_to_one_concept()
    {
        var twice = SeedVocabulary.Vocabulary.Concepts
            .SelectMany(concept => concept.Synonyms.Select(form => (Form: PsyLit.Core.Text.TextFolder.FoldToString(form), concept.Id)))
            .Distinct().GroupBy(pair => pair.Form).Where(group => group.Select(pair => pair.Id).Distinct().Count() > 1).Select(group => group.Key);
        Assert.Empty(twice);
    }

    [Fact]
    public void A_concept_knows_what_is_above_and_below_it()
    {
        var vocabulary = SeedVocabulary.Vocabulary;
        Assert.Equal(["5-ht2-family", "serotonin-receptors", "gpcr"], vocabulary.AncestorsOf("5-ht2a").Select(concept => concept.Id));
        Assert.Contains("intracellular-5-ht2a", vocabulary.DescendantsOf("serotonin-receptors").Select(concept => concept.Id));
        Assert.Contains("5-ht2a", vocabulary.ChildrenOf("5-ht2-family").Select(concept => concept.Id));
        Assert.True(vocabulary.IsBelow("5-ht2a", "gpcr"));
        Assert.Empty(vocabulary.AncestorsOf("nothing"));
    }

    [Fact]
    public void A_circle_of_parents_is_walked_once()
    {
        var vocabulary = new Vocabulary([Make("a", "b"), Make("b", "c"), Make("c", "a")]);
        Assert.Equal(["b", "c"], vocabulary.AncestorsOf("a").Select(concept => concept.Id));
        Assert.Equal(["c", "b"], vocabulary.DescendantsOf("a").Select(concept => concept.Id));
    }

    [Fact]
    public void A_concept_may_have_two_parents()
    {
        var vocabulary = new Vocabulary([Make("a"), Make("b"), Make("c", "a", "b")]);
        Assert.Equal(["a", "b"], vocabulary.AncestorsOf("c").Select(concept => concept.Id));
    }

    [Fact]
    public void The_fingerprint_changes_with_the_content_and_only_with_it()
    {
        var one = new Vocabulary([Make("a"), Make("b")]);
        Assert.Equal(one.Fingerprint, new Vocabulary([Make("a"), Make("b")]).Fingerprint);
        Assert.NotEqual(one.Fingerprint, new Vocabulary([Make("a"), Make("b", "a")]).Fingerprint);
        Assert.NotEqual(one.Fingerprint, new Vocabulary([Make("a") with { Synonyms = ["x"] }, Make("b")]).Fingerprint);
        Assert.Contains(one.Fingerprint, new ConceptMatcher(one).Fingerprint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("{}", "\"concepts\"")]
    public async Task A_file_that_is_no_vocabulary_is_refused_with_a_sentence(string content, string expected)
    {
        var reading = await Read(content);
        Assert.Null(reading.Vocabulary);
        Assert.Contains(expected, Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_a_curator_are_told_and_the_rest_is_taken()
    {
        var reading = await Read("""
            {"kinds": ["compound"], "concepts": [
              {"id": "a", "label": "A", "kind": "compound", "parents": ["nowhere"]},
              {"id": "a", "label": "A again", "kind": "compound"},
              {"label": "without id"},
              {"id": "b", "label": "B", "kind": "potion", "parents": ["b"]}
            ]}
            """);
        Assert.Equal(["a", "b"], reading.Vocabulary!.Concepts.Select(concept => concept.Id));
        Assert.Equal(5, reading.Problems.Count);
    }

    [Fact]
    public void A_concept_without_forms_is_found_by_its_label()
    {
        var matcher = new ConceptMatcher(new Vocabulary([Make("a") with { Label = "Blue lotus" }]));
        Assert.Equal("Blue lotus", Assert.Single(matcher.Find("Blue lotus was smoked.")).Text);
    }

    private static Task<VocabularyReading> Read(string content) => VocabularyFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)));

    private static Concept Make(string id, params string[] parents) => new(id, id, "compound", parents, [], "", []);
}
