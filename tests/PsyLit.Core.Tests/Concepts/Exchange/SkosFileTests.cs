using System.Xml.Linq;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Exchange;

namespace PsyLit.Core.Tests.Concepts.Exchange;

public sealed class SkosFileTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Skos = "http://www.w3.org/2004/02/skos/core#";
    private static readonly XNamespace Owl = "http://www.w3.org/2002/07/owl#";

    [Fact]
    public void The_vocabulary_reads_back_as_the_concepts_it_was_made_of()
    {
        var vocabulary = SeedVocabulary.Vocabulary;
        var root = Read(vocabulary);

        var scheme = Assert.Single(root.Elements(Skos + "ConceptScheme"));
        Assert.Equal("https://library.example/concepts", (string?)scheme.Attribute(Rdf + "about"));
        var concepts = root.Elements(Skos + "Concept").ToDictionary(concept => (string)concept.Attribute(Rdf + "about")!);
        Assert.Equal(vocabulary.Concepts.Count, concepts.Count);
        foreach (var concept in vocabulary.Concepts)
        {
            var written = concepts[$"https://library.example/concepts/{Uri.EscapeDataString(concept.Id)}"];
            Assert.Equal(concept.Id, (string?)written.Element(Skos + "notation"));
            Assert.Equal(concept.Label, (string?)Assert.Single(written.Elements(Skos + "prefLabel")));
            Assert.Equal("en", (string?)written.Element(Skos + "prefLabel")!.Attribute(XNamespace.Xml + "lang"));
            Assert.Equal(concept.Definition, (string?)written.Element(Skos + "definition"));
            Assert.Equal(concept.Synonyms.Where(form => form != concept.Label), written.Elements(Skos + "altLabel").Select(label => label.Value));
            Assert.Equal("https://library.example/concepts", (string?)written.Element(Skos + "inScheme")!.Attribute(Rdf + "resource"));
            Assert.Equal(
                vocabulary.ParentsOf(concept.Id).Select(parent => parent.Label),
                written.Elements(Skos + "broader").Select(link => (string?)concepts[(string)link.Attribute(Rdf + "resource")!].Element(Skos + "prefLabel")));
        }
    }

    [Fact]
    public void Every_concept_hangs_on_the_scheme_and_no_label_is_both_preferred_and_alternative()
    {
        var root = Read(SeedVocabulary.Vocabulary);

        var tops = root.Element(Skos + "ConceptScheme")!.Elements(Skos + "hasTopConcept").Select(link => (string?)link.Attribute(Rdf + "resource")).ToHashSet();
        Assert.All(root.Elements(Skos + "Concept"), concept =>
        {
            Assert.Equal(concept.Element(Skos + "broader") is null, tops.Contains((string?)concept.Attribute(Rdf + "about")));
            Assert.Equal(concept.Element(Skos + "broader") is null, concept.Element(Skos + "topConceptOf") is not null);
            Assert.DoesNotContain((string?)concept.Element(Skos + "prefLabel"), concept.Elements(Skos + "altLabel").Select(label => label.Value));
        });
    }

    [Fact]
    public void A_retired_concept_is_deprecated_and_characters_that_xml_lacks_are_left_out()
    {
        var concept = new Concept("a b/c", "Odd \u0001 <name> & more", "compound", [], ["x\u000B"], "", []);
        var root = Read(new Vocabulary([], [concept]));

        var written = Assert.Single(root.Elements(Skos + "Concept"));
        Assert.Equal("true", (string?)written.Element(Owl + "deprecated"));
        Assert.Equal("https://library.example/concepts/a%20b%2Fc", (string?)written.Attribute(Rdf + "about"));
        Assert.Equal("Odd  <name> & more", (string?)written.Element(Skos + "prefLabel"));
    }

    private static XElement Read(Vocabulary vocabulary)
    {
        using var output = new MemoryStream();
        SkosFile.Write(output, vocabulary, new Uri("https://library.example/concepts"), 3);
        output.Position = 0;
        var root = XDocument.Load(output).Root!;
        Assert.Equal(Rdf + "RDF", root.Name);
        return root;
    }
}
