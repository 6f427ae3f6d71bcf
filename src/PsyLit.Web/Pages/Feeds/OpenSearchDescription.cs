using System.Text;
using System.Xml;
using PsyLit.Web.Api;

namespace PsyLit.Web.Pages.Feeds;

/// <summary><c>GET /opensearch.xml</c>: how a browser adds PsyLit to its search engines (OpenSearch 1.1, draft 6).</summary>
public static class OpenSearchDescription
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The description, and the suggestions that it names.</summary>
    public static void MapOpenSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/opensearch.xml", (HttpRequest request) => TypedResults.Bytes(Write($"{request.Scheme}://{request.Host}{request.PathBase}"), "application/opensearchdescription+xml"));
        routes.MapOpenSearchSuggestions();
    }

    private static byte[] Write(string site)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, "PsyLit");
            xml.WriteElementString("Description", Namespace, "The literature on psychedelics and depression, by mechanism in any spelling");
            WriteUrl(xml, "text/html", $"{site}/search?q={{searchTerms}}");
            WriteUrl(xml, FeedAddress.MediaType, $"{site}/search/feed?q={{searchTerms}}&page={{startPage?}}");
            WriteUrl(xml, OpenSearchSuggestionsApi.MediaType, $"{site}/api/suggestions/opensearch?q={{searchTerms}}", "suggestions");
            WriteUrl(xml, "application/opensearchdescription+xml", $"{site}/opensearch.xml", "self");
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString($"{site}/img/favicon.svg");
            xml.WriteEndElement();
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteElementString("OutputEncoding", Namespace, "UTF-8");
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteUrl(XmlWriter xml, string type, string template, string relation = "results")
    {
        xml.WriteStartElement("Url", Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }
}
