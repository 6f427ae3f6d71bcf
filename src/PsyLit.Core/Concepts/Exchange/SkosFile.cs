using System.Xml;

namespace PsyLit.Core.Concepts.Exchange;

/// <summary>Writes a vocabulary as SKOS (W3C Recommendation, 18 August 2009) in RDF/XML (W3C Recommendation, 25 February 2014).</summary>
/// <remarks>
/// A concept's name is its preferred label and its forms are alternative labels, the name itself left out, as SKOS wants the two disjoint
/// (S13); its id is the notation. Retired concepts are there too, as deprecated. What SKOS has no word for, the rules of ambiguous forms,
/// is told in scope notes and read back from nowhere: to move a vocabulary, use the JSON file.
/// </remarks>
public static class SkosFile
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Owl = "http://www.w3.org/2002/07/owl#";
    private const string DcTerms = "http://purl.org/dc/terms/";

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="vocabulary">What to write.</param>
    /// <param name="scheme">The address of the vocabulary as a whole; those of concepts begin with it.</param>
    /// <param name="version">The number of the version.</param>
    public static void Write(Stream output, Vocabulary vocabulary, Uri scheme, int version)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(scheme);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, CloseOutput = false });
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteAttributeString("xmlns", "skos", null, Skos);
        xml.WriteAttributeString("xmlns", "owl", null, Owl);
        xml.WriteAttributeString("xmlns", "dct", null, DcTerms);
        xml.WriteStartElement("ConceptScheme", Skos);
        xml.WriteAttributeString("about", Rdf, scheme.AbsoluteUri);
        Text(xml, "title", DcTerms, "Concepts of a PsyLit library");
        xml.WriteElementString("versionInfo", Owl, $"{version}");
        foreach (var top in vocabulary.Concepts.Where(concept => vocabulary.ParentsOf(concept.Id).Count == 0))
            Link(xml, "hasTopConcept", scheme, top.Id);
        xml.WriteEndElement();
        foreach (var concept in vocabulary.Concepts)
            Write(xml, vocabulary, scheme, concept, isRetired: false);
        foreach (var concept in vocabulary.Retired)
            Write(xml, vocabulary, scheme, concept, isRetired: true);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Vocabulary vocabulary, Uri scheme, Concept concept, bool isRetired)
    {
        xml.WriteStartElement("Concept", Skos);
        xml.WriteAttributeString("about", Rdf, AddressOf(scheme, concept.Id));
        xml.WriteStartElement("inScheme", Skos);
        xml.WriteAttributeString("resource", Rdf, scheme.AbsoluteUri);
        xml.WriteEndElement();
        xml.WriteElementString("notation", Skos, concept.Id);
        Text(xml, "prefLabel", Skos, concept.Label);
        foreach (var form in concept.Synonyms.Distinct(StringComparer.Ordinal).Where(form => form != concept.Label))
            Text(xml, "altLabel", Skos, form);
        if (concept.Definition.Length > 0)
            Text(xml, "definition", Skos, concept.Definition);
        foreach (var form in concept.Ambiguous)
            Text(xml, "scopeNote", Skos, $"“{form.Form}” is taken for it {AmbiguityWords.Of(form)}.");
        if (concept.NotWithin.Count > 0)
            Text(xml, "scopeNote", Skos, $"Not meant within {string.Join(", ", concept.NotWithin.Select(phrase => $"“{phrase}”"))}.");
        foreach (var parent in vocabulary.ParentsOf(concept.Id))
            Link(xml, "broader", scheme, parent.Id);
        if (!isRetired && vocabulary.ParentsOf(concept.Id).Count == 0)
            Link(xml, "topConceptOf", scheme, null);
        if (isRetired)
        {
            xml.WriteStartElement("deprecated", Owl);
            xml.WriteAttributeString("datatype", Rdf, "http://www.w3.org/2001/XMLSchema#boolean");
            xml.WriteString("true");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string property, Uri scheme, string? id)
    {
        xml.WriteStartElement(property, Skos);
        xml.WriteAttributeString("resource", Rdf, id is null ? scheme.AbsoluteUri : AddressOf(scheme, id));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string property, string space, string text)
    {
        xml.WriteStartElement(property, space);
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteString(string.Concat(text.Where(XmlConvert.IsXmlChar)));
        xml.WriteEndElement();
    }

    private static string AddressOf(Uri scheme, string id) => $"{scheme.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(id)}";
}
