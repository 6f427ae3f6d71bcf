using AngleSharp.Html.Parser;

namespace PsyLit.Core.Tests.Markdown;

/// <summary>Reads rendered HTML as a browser would, and fails on anything a comment must not bring onto a page.</summary>
internal static class HtmlAllowList
{
    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h4", "h5", "h6", "em", "strong", "del", "sub", "sup", "a", "code", "pre", "blockquote",
        "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "input",
    ];

    private static readonly HashSet<string> MathElements =
    [
        "math", "mrow", "mi", "mn", "mo", "mtext", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover",
        "mtable", "mtr", "mtd",
    ];

    private static readonly (string, string)[] Attributes =
    [
        ("a", "href"), ("a", "title"), ("a", "rel"), ("a", "id"), ("a", "aria-label"), ("ol", "start"), ("li", "id"),
        ("input", "type"), ("input", "disabled"), ("input", "checked"), ("input", "aria-label"),
        ("math", "display"), ("math", "alttext"), ("mi", "mathvariant"), ("mo", "stretchy"), ("mover", "accent"), ("mfrac", "linethickness"),
    ];

    public static void Check(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            var isMath = element.NamespaceUri == "http://www.w3.org/1998/Math/MathML";
            Assert.Contains(element.LocalName, isMath ? MathElements : Elements);
            // Where the two are mixed, browsers and checks have read the same text in different ways.
            Assert.Equal(isMath && element.LocalName != "math", element.ParentElement!.NamespaceUri == "http://www.w3.org/1998/Math/MathML");
            if (element.LocalName == "input")
                Assert.True(element.GetAttribute("type") == "checkbox" && element.HasAttribute("disabled"), element.OuterHtml);
            foreach (var attribute in element.Attributes)
                CheckAttribute(element.LocalName, attribute.Name, attribute.Value);
        }
    }

    private static void CheckAttribute(string element, string name, string value)
    {
        Assert.Contains((element, name), Attributes);
        if (name == "id")
            Assert.Matches("^fn(ref)?-[0-9a-f]{8}-[0-9]+$", value);
        if (name != "href" || !Uri.TryCreate(value, UriKind.Absolute, out var address) || value.StartsWith('/'))
            return;

        Assert.Contains(address.Scheme, new[] { "http", "https", "mailto" });
    }
}
