using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Xml;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.WebUtilities;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>Writes a page of a feed as Atom (RFC 4287) with links to the others (RFC 5005) and the totals of OpenSearch 1.1.</summary>
internal static class AtomAnswer
{
    private const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    // Names of tag URIs (RFC 4151) belong to who had the authority in that year.
    private const string Year = "2026";

    // The time of a feed in which nothing has happened yet.
    private static readonly DateTime Nothing = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The answer; 304 when the reader has it already, 404 when there is no such feed.</summary>
    public static IResult Of(HttpContext context, FeedPage? feed, int number, bool isPrivate = false)
    {
        if (feed is null)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = isPrivate ? "private, no-cache" : "no-cache";
        var updated = feed.Entries.Select(entry => entry.Updated).DefaultIfEmpty(Nothing).Max();
        var bytes = Write(context.Request, feed, number, updated);
        return TypedResults.Bytes(bytes, FeedAddress.MediaType + "; charset=utf-8", entityTag: Shared.ContentTag.Of(bytes), lastModified: updated);
    }

    private static byte[] Write(HttpRequest request, FeedPage page, int number, DateTime updated)
    {
        var site = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var feed = new SyndicationFeed
        {
            Id = TagUri(request, page.Tag),
            Title = new TextSyndicationContent(Xml(page.Title)),
            LastUpdatedTime = updated,
            Generator = $"PsyLit {Shared.Typography.Version}",
            Items = [.. page.Entries.Select(entry => Item(request, site, entry))],
        };
        // On the feed, so that a record whose authors nobody knows is valid too.
        feed.Authors.Add(new SyndicationPerson { Name = "PsyLit" });
        feed.Links.Add(new SyndicationLink(new Uri(site + page.Path)) { RelationshipType = "alternate", MediaType = "text/html" });
        AddPages(feed, site + request.Path + request.QueryString, page, number);

        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            new Atom10FeedFormatter(feed).WriteTo(xml);
        return bytes.ToArray();
    }

    private static SyndicationItem Item(HttpRequest request, string site, FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = TagUri(request, entry.Tag),
            Title = new TextSyndicationContent(Xml(Html(entry.Title)), TextSyndicationContentKind.Html),
            PublishDate = entry.Published,
            LastUpdatedTime = entry.Updated,
            Content = new TextSyndicationContent(Xml(entry.Html), TextSyndicationContentKind.Html),
            // Links within the site, and to footnotes, are relative in what was written (xml:base, RFC 4287, section 2).
            BaseUri = new Uri(site + entry.Path),
        };
        item.Links.Add(new SyndicationLink(new Uri(site + entry.Path)) { RelationshipType = "alternate", MediaType = "text/html" });
        foreach (var name in entry.Authors)
            item.Authors.Add(new SyndicationPerson { Name = Xml(name) });
        foreach (var (term, label) in entry.Categories)
            item.Categories.Add(new SyndicationCategory(term, site + "/concepts/", label));
        return item;
    }

    private static void AddPages(SyndicationFeed feed, string self, FeedPage page, int number)
    {
        var last = Math.Clamp((page.Total + FeedPage.Size - 1) / FeedPage.Size, 1, FeedPage.LastPage);
        void Add(string relation, int to) => feed.Links.Add(new SyndicationLink(Numbered(self, to)) { RelationshipType = relation, MediaType = FeedAddress.MediaType });
        Add("self", number);
        Add("first", 1);
        Add("last", last);
        if (number > 1)
            Add("previous", Math.Min(number - 1, last));
        if (number < last)
            Add("next", number + 1);

        feed.ElementExtensions.Add("totalResults", OpenSearch, page.Total);
        feed.ElementExtensions.Add("startIndex", OpenSearch, ((number - 1) * FeedPage.Size) + 1);
        feed.ElementExtensions.Add("itemsPerPage", OpenSearch, FeedPage.Size);
    }

    private static Uri Numbered(string address, int page)
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        var kept = QueryHelpers.ParseQuery(query);
        kept.Remove("page");
        if (page > 1)
            kept["page"] = page.ToString(CultureInfo.InvariantCulture);
        return new Uri(QueryHelpers.AddQueryString(path, kept));
    }

    // The authority is a name without a port; an address in brackets is none.
    private static string TagUri(HttpRequest request, string specific) =>
        $"tag:{(request.Host.Host.StartsWith('[') ? "localhost" : request.Host.Host)},{Year}:{specific}";

    private static string Html(IHtmlContent content)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }

    // Imported texts hold whatever their file held; XML 1.0 has no place for most controls, not even escaped.
    private static string Xml(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        }

        return clean.ToString();
    }
}
