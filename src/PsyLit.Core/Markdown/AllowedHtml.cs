using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using PsyLit.Core.Markdown.Footnotes;

namespace PsyLit.Core.Markdown;

/// <summary>What of HTML and MathML may come of a reader's text, whatever made it: elements, the attributes of each, and how they may be nested.</summary>
/// <remarks>
/// MathML is let in only as this program writes it: elements of MathML in a <c>math</c> element, nothing but MathML in there, and text only in
/// token elements. So there is no place in which a browser would read the same text in another way than the check did.
/// </remarks>
internal static partial class AllowedHtml
{
    private const string MathNamespace = "http://www.w3.org/1998/Math/MathML";

    private static readonly string[] OfText =
    [
        "p", "br", "hr", "h4", "h5", "h6", "em", "strong", "del", "sub", "sup", "a", "code", "pre", "blockquote",
        "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "input",
    ];

    private static readonly FrozenSet<string> Tokens = FrozenSet.ToFrozenSet(["mi", "mn", "mo", "mtext"]);

    private static readonly FrozenSet<string> OfMath = FrozenSet.ToFrozenSet(
    [
        "math", "mrow", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", .. Tokens,
    ]);

    private static readonly FrozenDictionary<string, string[]> Attributes = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "title", "rel", "id", "aria-label"],
        ["ol"] = ["start"],
        ["li"] = ["id"],
        ["input"] = ["type", "disabled", "checked"],
        ["th"] = ["align"],
        ["td"] = ["align"],
        ["math"] = ["display", "alttext"],
        ["mi"] = ["mathvariant"],
        ["mo"] = ["stretchy"],
        ["mover"] = ["accent"],
        ["mfrac"] = ["linethickness"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A sanitizer for use by several threads.</summary>
    public static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>([.. OfText, .. OfMath], StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(Attributes.Values.SelectMany(names => names), StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.PostProcessDom += (_, processed) =>
        {
            foreach (var element in processed.Document.Body!.QuerySelectorAll("*").ToList())
                Check(element);
        };
        return sanitizer;
    }

    private static void Check(IElement element)
    {
        if (!IsInPlace(element))
        {
            element.Remove();
            return;
        }

        var allowed = Attributes.GetValueOrDefault(element.LocalName, []);
        foreach (var attribute in element.Attributes.ToList())
        {
            if (!allowed.Contains(attribute.Name) || !IsAllowed(attribute.Name, attribute.Value))
                element.RemoveAttribute(attribute.Name);
        }

        if (element.LocalName == "a" && element.GetAttribute("href")?.StartsWith("#fn", StringComparison.Ordinal) != true)
            element.SetAttribute("rel", "nofollow ugc noopener");
        if (element.LocalName == "input")
            Label(element);
    }

    private static bool IsInPlace(IElement element)
    {
        var isMath = element.NamespaceUri == MathNamespace;
        if (isMath != OfMath.Contains(element.LocalName) || (element.LocalName == "input" && element.GetAttribute("type") != "checkbox"))
            return false;
        var parent = element.ParentElement;
        var isInMath = parent?.NamespaceUri == MathNamespace;
        return isMath
            ? (element.LocalName == "math") != isInMath && !(isInMath && Tokens.Contains(parent!.LocalName))
            : !isInMath;
    }

    private static bool IsAllowed(string name, string value) => name switch
    {
        // An id of somebody's choice could take the place of one that a script of the page looks for.
        "id" => FootnoteId().IsMatch(value),
        "aria-label" => value == FootnoteLinkRenderer.BackLabel,
        "align" => value is "right" or "center",
        "display" => value == "block",
        "mathvariant" => value == "normal",
        "stretchy" or "accent" => value is "true" or "false",
        "linethickness" => value == "0",
        _ => true,
    };

    private static void Label(IElement box)
    {
        box.SetAttribute("disabled", "");
        if (box.HasAttribute("checked"))
            box.SetAttribute("checked", "");
        box.SetAttribute("aria-label", box.HasAttribute("checked") ? "Done" : "To do");
    }

    [GeneratedRegex("^fn(?:ref)?-[0-9a-f]{8}-[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteId();
}
