using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Text;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Search;

/// <summary>Every value of one facet with its count, for those that the list beside the results has no room for.</summary>
public sealed class ValuesModel(ArticleSearch search) : PageModel
{
    private const int PageSize = 200;

    public SearchAddress Address { get; private set; } = null!;

    public Facet Facet { get; private set; }

    /// <summary>What the values are narrowed by; empty for all.</summary>
    public string Find { get; private set; } = "";

    public bool IsByName { get; private set; }

    /// <summary>How many values there are under this search, and how many of them have what <see cref="Find"/> asks for.</summary>
    public (int All, int Found) Counts { get; private set; }

    public IReadOnlyList<FacetCount> Values { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? facet, string? find, string? by, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Facet>(facet, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            return NotFound();
        Address = SearchAddress.Read(Request.Query);
        (Facet, Find, IsByName) = (known, (find ?? "").Trim(), by == "name");
        var result = await search.SearchAsync(
            Address.Request with { Page = 1, PageSize = 1, AllOf = known, Visitor = Visitor.Of(User) }, cancellationToken);
        // The search page says what is wrong with the query.
        if (result.Error is not null)
            return Redirect(Address.ToString());

        var all = result.Facets.Where(count => count.Facet == known).ToList();
        var folded = TextFolder.FoldToString(Find);
        var found = all.FindAll(count => TextFolder.FoldToString(count.Label).Contains(folded, StringComparison.Ordinal));
        if (IsByName)
            found.Sort((one, other) => string.Compare(one.Label, other.Label, StringComparison.OrdinalIgnoreCase));
        Counts = (all.Count, found.Count);
        Pager = Pager.For(page, found.Count, PageSize, number => AddressOf(IsByName, number));
        Values = [.. found.Skip((Pager.Number - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    /// <summary>The same in the other order.</summary>
    public string ForOrder(bool byName) => AddressOf(byName, 1);

    private string AddressOf(bool byName, int page) =>
        Address.ForValues(Facet)
        + (Find.Length > 0 ? "&find=" + Uri.EscapeDataString(Find) : "")
        + (byName ? "&by=name" : "")
        + (page > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&page={page}") : "");
}
