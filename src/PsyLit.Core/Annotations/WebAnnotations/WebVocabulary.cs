namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>Names that the W3C and the IETF have given.</summary>
public static class WebVocabulary
{
    /// <summary>The JSON-LD context of annotations, and the name of their profile.</summary>
    public const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>The JSON-LD context of containers.</summary>
    public const string ContainerContext = "http://www.w3.org/ns/ldp.jsonld";

    /// <summary>The media type of annotations (Web Annotation Protocol, section 3).</summary>
    public const string MediaType = $"application/ld+json; profile=\"{Context}\"";

    /// <summary>The media type of Turtle (RDF 1.1 Turtle, section 8).</summary>
    public const string Turtle = "text/turtle; charset=utf-8";

    /// <summary>The namespace of the Web Annotation Vocabulary.</summary>
    public const string Namespace = "http://www.w3.org/ns/oa#";

    /// <summary>The namespace of the Linked Data Platform.</summary>
    public const string Platform = "http://www.w3.org/ns/ldp#";

    /// <summary>What a fragment of an HTML page means.</summary>
    public const string HtmlFragment = "http://tools.ietf.org/rfc/rfc3236";

    /// <summary>Everybody, as Activity Streams 2.0 names them (Activity Vocabulary, "Public").</summary>
    public const string Everybody = "https://www.w3.org/ns/activitystreams#Public";

    /// <summary>The media type of Markdown (RFC 7763).</summary>
    public const string Markdown = "text/markdown";

    public const string PlainText = "text/plain";

    public const string Html = "text/html";

    /// <summary>A word of the vocabulary without its namespace: <c>tagging</c> of <c>oa:tagging</c>.</summary>
    public static string Local(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.StartsWith(Namespace, StringComparison.Ordinal) ? word[Namespace.Length..]
            : word.StartsWith("oa:", StringComparison.Ordinal) ? word["oa:".Length..]
            : word;
    }
}
