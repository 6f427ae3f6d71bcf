using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Core.Tests.Concepts.Versions;

public sealed class VocabularyDocumentTests
{
    private const string Small = """
        {
         "rules": "kept as it is",
         "concepts": [
          {
           "id": "family",
           "label": "Family",
           "kind": "receptor-target",
           "parents": []
          },
          {
           "id": "middle",
           "label": "Middle",
           "kind": "receptor-target",
           "parents": [
            "family"
           ],
           "xrefs": {
            "mesh": "D1"
           }
          },
          {
           "id": "child",
           "label": "Child",
           "kind": "receptor-target",
           "parents": [
            "middle"
           ]
          }
         ]
        }
        """;

    private static readonly string Seed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));

    [Fact]
    public async Task The_vocabulary_that_comes_with_the_program_is_written_as_it_was_read_and_saving_a_concept_unchanged_changes_nothing()
    {
        var document = VocabularyDocument.Parse(Seed);
        Assert.Equal(Seed.TrimEnd('\n'), document.Text);
        foreach (var concept in (await VocabularyInForce.ReadAsync(Seed, TestContext.Current.CancellationToken)).Concepts.Take(80))
            Assert.Equal(document.Text, document.With(concept).Text);
    }

    [Fact]
    public void An_edited_concept_keeps_what_this_program_has_no_name_for_and_its_place()
    {
        var edited = VocabularyDocument.Parse(Small).With(new Concept("middle", "Renamed", "receptor-target", ["family"], ["a form"], "Defined.", []));

        Assert.Equal(["family", "middle", "child"], edited.Ids);
        Assert.Contains("\"mesh\": \"D1\"", edited.Text, StringComparison.Ordinal);
        Assert.Contains("kept as it is", edited.Text, StringComparison.Ordinal);
        Assert.Contains("Renamed", edited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_below_a_retired_concept_is_below_what_was_above_it()
    {
        var vocabulary = await VocabularyInForce.ReadAsync(VocabularyDocument.Parse(Small).Without("middle").Text, TestContext.Current.CancellationToken);

        Assert.Equal(["family"], vocabulary.Find("child")!.Parents);
        Assert.Equal("Middle", Assert.Single(vocabulary.Retired).Label);
    }

    [Fact]
    public void Two_edits_are_put_together_and_only_what_both_changed_differently_is_a_conflict()
    {
        var common = VocabularyDocument.Parse(Small);
        var ours = common.With(Made("family", "Ours")).With(Made("child", "Same"));
        var theirs = common.With(Made("family", "Theirs")).With(Made("child", "Same")).With(Made("new", "New")).WithEntry("middle", null);

        var merge = VocabularyMerge.Of(common, ours, theirs);

        Assert.Equal(["family"], merge.Conflicts);
        Assert.Equal(["middle", "new"], merge.Taken.Order());
        Assert.Equal(["family", "child", "new"], merge.Document.Ids);
        Assert.Contains("Ours", merge.Document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Theirs", merge.Document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_told_in_words()
    {
        var (was, isNow) = (
            new Concept("net", "NET", "receptor-target", [], ["NET", "SLC6A2"], "A transporter.", [new AmbiguousForm("NET", false, ["transporter"], [])]),
            new Concept("net", "NET", "receptor-target", ["transporters"], ["NET", "hNET"], "A transporter.", [new AmbiguousForm("NET", true, ["uptake"], ["network"])]) { NotWithin = ["net effect"] });
        var transporters = Made("transporters", "Transporters");

        Assert.Equal(
            [
                "It now also belongs to Transporters.",
                "Also found as “hNET”.",
                "No longer found as “SLC6A2”.",
                "Not meant within “net effect”.",
                "“NET” is taken for it unless “network” stands near it, and nearer than “uptake”. Before, it was taken only where “transporter” stands near it, or the record also names it by another form.",
            ],
            Assert.Single(VocabularyChanges.Between(new Vocabulary([was, transporters]), new Vocabulary([isNow, transporters]))).Sentences);
    }

    private static Concept Made(string id, string label) => new(id, label, "receptor-target", [], [], "Made up.", []);
}
