using PsyLit.Core.Exports;
using PsyLit.Formats.CitationStyles;

namespace PsyLit.Web.Pages.Shared.Citations;

/// <summary>Citations of many records in one style, ready to be copied; shown by <c>_Citations.cshtml</c>.</summary>
public sealed record CitationPage
{
    /// <summary>The most records cited on one page; files hold more.</summary>
    public const int Most = 1000;

    // Their references are numbered in the order of the text; those of the others stand by the alphabet.
    private static readonly string[] Numbered = ["ama", "vancouver"];

    public required ICitationStyle Style { get; init; }

    /// <summary>As inline text, in the order in which the style lists references.</summary>
    public required IReadOnlyList<string> Citations { get; init; }

    /// <summary>How many records there are to cite, shown or not.</summary>
    public required int Total { get; init; }

    /// <summary>The address of the same records in another style.</summary>
    public required Func<ICitationStyle, string> AddressOf { get; init; }

    public bool IsNumbered => Numbered.Contains(Style.Name);

    /// <summary>Cites records.</summary>
    /// <param name="style">A style's name, as the address has it; another than there is means Vancouver.</param>
    /// <param name="export">Reads the records.</param>
    /// <param name="ids">Which records, in their order.</param>
    /// <param name="address">The page's address without the style.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static CitationPage Of(string? style, ArticleExport export, IReadOnlyList<long> ids, string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        ArgumentNullException.ThrowIfNull(ids);
        var chosen = CitationStyleList.All.FirstOrDefault(known => known.Name == style) ?? CitationStyleList.Vancouver;
        var citations = export.Read(ids.Take(Most), cancellationToken).Select(chosen.Cite);
        return new CitationPage
        {
            Style = chosen,
            Citations = [.. Numbered.Contains(chosen.Name) ? citations : citations.OrderBy(InlineText.Plain, StringComparer.InvariantCultureIgnoreCase)],
            Total = ids.Count,
            AddressOf = other => $"{address}?style={other.Name}",
        };
    }
}
