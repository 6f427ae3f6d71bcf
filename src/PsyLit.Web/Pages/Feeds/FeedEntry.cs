using Microsoft.AspNetCore.Html;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>One entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>What stands in its id behind authority and year: <c>article/12</c>. Never used for anything else.</summary>
    public required string Tag { get; init; }

    /// <summary>The page it is about, as a path.</summary>
    public required string Path { get; init; }

    public required IHtmlContent Title { get; init; }

    public required DateTime Published { get; init; }

    /// <summary>When it last changed in a way that its readers would want to know.</summary>
    public required DateTime Updated { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Concepts as id and name.</summary>
    public IReadOnlyList<(string Term, string Label)> Categories { get; init; } = [];

    /// <summary>What it says, as HTML that may stand on a page.</summary>
    public required string Html { get; init; }
}
