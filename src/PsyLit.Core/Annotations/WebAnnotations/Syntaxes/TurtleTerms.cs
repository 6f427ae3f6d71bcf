namespace PsyLit.Core.Annotations.WebAnnotations.Syntaxes;

/// <summary>What the words of our JSON-LD mean in RDF, by the contexts <c>anno.jsonld</c> and <c>ldp.jsonld</c>.</summary>
internal static class TurtleTerms
{
    /// <summary>The value is another node, or its IRI.</summary>
    public const string Node = "@id";

    /// <summary>The value is a word of the vocabulary.</summary>
    public const string Word = "@vocab";

    /// <summary>The values are nodes in an order that counts.</summary>
    public const string List = "@list";

    private const string Time = "xsd:dateTime", Number = "xsd:nonNegativeInteger", Text = "";

    /// <summary>The namespaces by prefix.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["as"] = "http://www.w3.org/ns/activitystreams#",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["ldp"] = WebVocabulary.Platform,
        ["oa"] = WebVocabulary.Namespace,
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["schema"] = "http://schema.org/",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>Properties, each with its name and what its value is: a node, a word, a list of nodes, a datatype, or a plain text.</summary>
    public static IReadOnlyDictionary<string, (string Name, string Value)> Properties { get; } = new Dictionary<string, (string Name, string Value)>(StringComparer.Ordinal)
    {
        ["body"] = ("oa:hasBody", Node),
        ["target"] = ("oa:hasTarget", Node),
        ["source"] = ("oa:hasSource", Node),
        ["selector"] = ("oa:hasSelector", Node),
        ["state"] = ("oa:hasState", Node),
        ["refinedBy"] = ("oa:refinedBy", Node),
        ["creator"] = ("dcterms:creator", Node),
        ["rights"] = ("dcterms:rights", Node),
        ["via"] = ("oa:via", Node),
        ["canonical"] = ("oa:canonical", Node),
        ["cached"] = ("oa:cachedSource", Node),
        ["conformsTo"] = ("dcterms:conformsTo", Node),
        ["audience"] = ("schema:audience", Node),
        ["items"] = ("as:items", List),
        ["partOf"] = ("as:partOf", Node),
        ["first"] = ("as:first", Node),
        ["last"] = ("as:last", Node),
        ["next"] = ("as:next", Node),
        ["prev"] = ("as:prev", Node),
        ["motivation"] = ("oa:motivatedBy", Word),
        ["purpose"] = ("oa:hasPurpose", Word),
        ["format"] = ("dc:format", Text),
        ["language"] = ("dc:language", Text),
        ["value"] = ("rdf:value", Text),
        ["exact"] = ("oa:exact", Text),
        ["prefix"] = ("oa:prefix", Text),
        ["suffix"] = ("oa:suffix", Text),
        ["name"] = ("foaf:name", Text),
        ["label"] = ("rdfs:label", Text),
        ["created"] = ("dcterms:created", Time),
        ["modified"] = ("dcterms:modified", Time),
        ["sourceDate"] = ("oa:sourceDate", Time),
        ["start"] = ("oa:start", Number),
        ["end"] = ("oa:end", Number),
        ["total"] = ("as:totalItems", Number),
        ["startIndex"] = ("as:startIndex", Number),
    };

    /// <summary>The name of a class or of a motivation.</summary>
    public static string Named(string word) => word switch
    {
        "Person" => "foaf:Person",
        "AnnotationCollection" => "as:OrderedCollection",
        "AnnotationPage" => "as:OrderedCollectionPage",
        "BasicContainer" => "ldp:BasicContainer",
        _ => $"oa:{word}",
    };
}
