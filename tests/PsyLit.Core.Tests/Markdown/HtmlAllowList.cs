using AngleSharp.Html.Parser;

namespace PsyLit.Core.Tests.Markdown;

/// <summary>Reads rendered HTML as a browser would, and fails on anything a comment must not bring onto a page.</summary>
internal static class HtmlAllowList
{
    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h4", "h5", "h6", "em", "strong", "del", "sub", "sup", "a", "code", "pre", "blockquote",
        "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td",
    ];

    public static void Check(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            foreach (var attribute in element.Attributes)
                CheckAttribute(element.LocalName, attribute.Name, attribute.Value);
        }
    }

    private static void CheckAttribute(string element, string name, string value)
    {
        Assert.Contains((element, name), new[] { ("a", "href"), ("a", "title"), ("a", "rel"), ("ol", "start") });
        if (name != "href" || !Uri.TryCreate(value, UriKind.Absolute, out var address) || value.StartsWith('/'))
            return;

        Assert.Contains(address.Scheme, new[] { "http", "https", "mailto" });
    }
}
