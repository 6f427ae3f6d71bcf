using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PsyLit.Web.Pages.Comments.Cards;

/// <summary>What the links of a post lead to: records by number, PMID or DOI, and concepts.</summary>
internal sealed partial class NamedInPost
{
    /// <summary>More cards than text would be a list.</summary>
    private const int Most = 6;

    /// <summary>The records in the order of the text: exactly one of the three is not null.</summary>
    public List<(long? Id, string? Pmid, string? Doi)> Records { get; } = [];

    public List<string> ConceptIds { get; } = [];

    /// <summary>Reads the links of a rendered text.</summary>
    /// <param name="html">As the renderer writes it: what is not markup in it is encoded, so a link is a link.</param>
    /// <param name="host">The host of this site, whose full addresses are its own.</param>
    public static NamedInPost Of(string html, string host)
    {
        var named = new NamedInPost();
        foreach (var address in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct(StringComparer.Ordinal))
        {
            if (named.Records.Count + named.ConceptIds.Count >= Most)
                break;
            named.Add(address, host);
        }

        return named;
    }

    private void Add(string address, string host)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var full) && full.Scheme is "http" or "https" && full.Authority.Equals(host, StringComparison.OrdinalIgnoreCase)
            ? full.AbsolutePath : address;
        if (Record().Match(path) is { Success: true } record && long.TryParse(record.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            Records.Add((id, null, null));
        else if (Pmid().Match(path) is { Success: true } pmid)
            Records.Add((null, pmid.Groups[1].Value, null));
        else if (Doi().Match(path) is { Success: true } doi)
            Records.Add((null, null, doi.Groups[1].Value.ToLowerInvariant()));
        else if (Concept().Match(path) is { Success: true } concept)
            ConceptIds.Add(Uri.UnescapeDataString(concept.Groups[1].Value));
    }

    [GeneratedRegex("<a href=\"([^\"]{1,500})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("^/articles/([0-9]{1,18})(?:[#?]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex("^https://pubmed\\.ncbi\\.nlm\\.nih\\.gov/([0-9]{1,8})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pmid();

    [GeneratedRegex("^https?://(?:dx\\.)?doi\\.org/(10\\..+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex("^/concepts/([^/?#]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Concept();
}
