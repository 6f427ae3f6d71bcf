using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Portraits;
using PsyLit.Core.Search;
using PsyLit.Web.Pages.Search;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>What a concept is, how it is written, what lies above and below, what it is named with, how much year by year, and the newest records on it.</summary>
public sealed class DetailsModel(ConceptMatcher matcher, ConceptCounts counts, ConceptPortraits portraits, ArticleSearch search) : PageModel
{
    private const int RecordsShown = 10;

    private IReadOnlyDictionary<string, int> records = new Dictionary<string, int>();

    /// <summary>Set instead of everything else when the vocabulary had the concept once.</summary>
    public Concept? Retired { get; private set; }

    public Concept Concept { get; private set; } = null!;

    public IReadOnlyList<ConceptCount> Parents { get; private set; } = [];

    public IReadOnlyList<ConceptCount> Children { get; private set; } = [];

    public ConceptPortrait Portrait { get; private set; } = null!;

    /// <summary>Null when no record with a date names it.</summary>
    public YearBars? Years { get; private set; }

    public int Total => Portrait.Records;

    public IReadOnlyList<ArticleEntry> Newest { get; private set; } = [];

    /// <summary>The address of all records on it.</summary>
    public string AllRecords => "/search" + QueryString.Create("q", Query).Add("sort", "newest");

    /// <summary>The address of the records of one year.</summary>
    public string RecordsOf(int year) => "/search" + QueryString.Create("q", Query).Add("year", $"{year}");

    /// <summary>"3.2 × as often as by chance".</summary>
    public static string LiftInWords(double lift) => string.Create(
        CultureInfo.InvariantCulture, $"{(lift < 10 ? Math.Round(lift, 1) : Math.Round(lift)):0.#} × as often as by chance");

    private string Query => $"concept:{Concept.Id}";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (matcher.Vocabulary.Find(id) is not { } concept)
        {
            Retired = matcher.Vocabulary.Retired.FirstOrDefault(retired => retired.Id == id);
            Response.StatusCode = StatusCodes.Status410Gone;
            return Retired is null ? NotFound() : Page();
        }

        Concept = concept;
        Portrait = await portraits.DrawAsync(id, cancellationToken);
        Years = YearBars.Of(Portrait.ByYear);
        records = await counts.CountAsync(cancellationToken);
        Parents = WithCounts(matcher.Vocabulary.ParentsOf(id));
        Children = WithCounts(matcher.Vocabulary.ChildrenOf(id));
        var result = await search.SearchAsync(new SearchRequest { Text = Query, Sort = SearchSort.Newest, PageSize = RecordsShown }, cancellationToken);
        Newest = [.. result.Hits.Select(hit => HitEntry.Of(hit, matcher.Vocabulary))];
        return Page();
    }

    private List<ConceptCount> WithCounts(IReadOnlyList<Concept> concepts) =>
        [.. concepts.Select(concept => new ConceptCount(concept, records.GetValueOrDefault(concept.Id)))];
}
