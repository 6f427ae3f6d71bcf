using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;

namespace PsyLit.Web.Pages.Search;

/// <summary>The address of a state of the search page: read from a request, and written for every link that changes one thing of it.</summary>
public sealed class SearchAddress
{
    // Far beyond what anybody chooses by hand; an address with more is a mistake or a trial.
    private const int MostFilters = 50;
    private const int LongestValue = 100;
    private const int LastPage = 1_000_000;

    private static readonly Dictionary<string, SearchSort> Sorts =
        Enum.GetValues<SearchSort>().ToDictionary(Name, sort => sort, StringComparer.OrdinalIgnoreCase);

    private SearchAddress(SearchRequest request, IReadOnlyList<string> remarks) => (Request, Remarks) = (request, remarks);

    /// <summary>What to search for.</summary>
    public SearchRequest Request { get; }

    /// <summary>What of the address was ignored and why, one sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>
    /// Reads <c>q sort page</c>, the facets by their names, and <c>from to</c>, the years of the form below the timeline. A value that cannot
    /// be used is left out with a remark.
    /// </summary>
    public static SearchAddress Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var remarks = new List<string>();
        var request = new SearchRequest
        {
            Text = query["q"].ToString().Trim(),
            Sort = ReadSort(query, remarks),
            Page = ReadPage(query, remarks),
            Filters = ReadFilters(query, remarks),
        };
        return new SearchAddress(request, remarks);
    }

    /// <summary>The address of a search that was kept.</summary>
    public static SearchAddress Of(SearchRequest request) => new(request, []);

    /// <summary>The same query, filters and order at another path: a form that keeps them, a feed.</summary>
    public string At(string path) => Write(Request with { Page = 1 }, path);

    /// <summary>The address of this very state.</summary>
    public override string ToString() => Write(Request);

    /// <summary>The same with one filter more; from its first page.</summary>
    public string With(FacetChoice choice) => Write(Request with { Page = 1, Filters = [.. Request.Filters, choice] });

    /// <summary>The same with this filter instead of all others of its facet; from its first page.</summary>
    public string WithOnly(FacetChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return Write(Request with { Page = 1, Filters = [.. Request.Filters.Where(filter => filter.Facet != choice.Facet), choice] });
    }

    /// <summary>The same without a filter; from its first page.</summary>
    public string Without(FacetChoice choice) => Write(Request with { Page = 1, Filters = [.. Request.Filters.Where(filter => filter != choice)] });

    /// <summary>The same without any filter.</summary>
    public string WithoutFilters() => Write(Request with { Page = 1, Filters = [] });

    /// <summary>Another page of the same.</summary>
    public string ForPage(int page) => Write(Request with { Page = page });

    /// <summary>The same in another order.</summary>
    public string ForSort(SearchSort sort) => Write(Request with { Page = 1, Sort = sort });

    /// <summary>Another query under the same filters.</summary>
    public string ForText(string text) => Write(Request with { Page = 1, Text = text });

    /// <summary>The download of all that this state finds, in a format.</summary>
    public string ForExport(string format) => QueryHelpers.AddQueryString(Write(Request with { Page = 1 }, "/search/export"), "format", format);

    /// <summary>The page that lists every value of a facet under this state.</summary>
    public string ForValues(Facet facet) => QueryHelpers.AddQueryString(Write(Request with { Page = 1 }, "/search/values"), "facet", Name(facet));

    /// <summary>What a form has to send along to change nothing but a facet: names and values.</summary>
    public IEnumerable<(string Name, string Value)> FieldsWithout(Facet facet)
    {
        if (Request.Text.Length > 0)
            yield return ("q", Request.Text);
        foreach (var filter in Request.Filters.Where(filter => filter.Facet != facet))
            yield return (Name(filter.Facet), filter.Value);
        if (Request.Sort != default)
            yield return ("sort", Name(Request.Sort));
    }

    /// <summary>A facet's name in addresses.</summary>
    public static string Name(Facet facet) => facet.ToString().ToLowerInvariant();

    /// <summary>An order's name in addresses.</summary>
    public static string Name(SearchSort sort) => sort.ToString().ToLowerInvariant();

    private static string Write(SearchRequest request, string path = "/search")
    {
        var query = new QueryBuilder();
        if (request.Text.Length > 0)
            query.Add("q", request.Text);
        foreach (var filter in request.Filters)
            query.Add(Name(filter.Facet), filter.Value);
        if (request.Sort != default)
            query.Add("sort", Name(request.Sort));
        if (request.Page > 1)
            query.Add("page", request.Page.ToString(CultureInfo.InvariantCulture));
        return path + query;
    }

    private static List<FacetChoice> ReadFilters(IQueryCollection query, List<string> remarks)
    {
        var filters = new List<FacetChoice>();
        var years = ReadYears(query, remarks);
        if (years is not null)
            filters.Add(new FacetChoice(Facet.Year, years));
        foreach (var facet in Enum.GetValues<Facet>().Where(facet => facet != Facet.Year || years is null))
        {
            foreach (var value in query[Name(facet)].OfType<string>().Where(value => value.Length > 0).Distinct())
            {
                if (filters.Count == MostFilters)
                {
                    remarks.Add($"There are more than {MostFilters} filters; the rest was ignored.");
                    return filters;
                }

                if (IsValue(facet, value))
                    filters.Add(new FacetChoice(facet, value));
                else
                    remarks.Add($"The filter {Name(facet)} “{Shorten(value)}” was ignored: {Expected(facet)}.");
            }
        }

        return filters;
    }

    // Two fields make one filter; either may be empty.
    private static string? ReadYears(IQueryCollection query, List<string> remarks)
    {
        var (from, to) = (query["from"].ToString().Trim(), query["to"].ToString().Trim());
        if (from.Length + to.Length == 0)
            return null;
        if (YearRange.TryParse($"{from}..{to}", out var range))
            return range.ToString();
        remarks.Add($"The years from “{Shorten(from)}” to “{Shorten(to)}” were ignored: {Expected(Facet.Year)}.");
        return null;
    }

    private static SearchSort ReadSort(IQueryCollection query, List<string> remarks)
    {
        var text = query["sort"].ToString();
        if (text.Length == 0 || Sorts.ContainsKey(text))
            return text.Length == 0 ? default : Sorts[text];
        remarks.Add($"There is no order “{Shorten(text)}”; the best matches come first.");
        return default;
    }

    private static int ReadPage(IQueryCollection query, List<string> remarks)
    {
        var text = query["page"].ToString();
        if (text.Length == 0)
            return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= LastPage)
            return page;
        remarks.Add($"There is no page “{Shorten(text)}”; this is the first.");
        return 1;
    }

    private static bool IsValue(Facet facet, string value) => facet switch
    {
        Facet.Year => YearRange.TryParse(value, out _),
        Facet.Journal => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => value.Length <= LongestValue && value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.'),
    };

    private static string Expected(Facet facet) => facet switch
    {
        Facet.Year => "a year has four digits, and a range is written as in 2019..2024",
        Facet.Journal => "a journal is given by its number",
        _ => "a concept is given by its name in addresses, as in 5-ht2a",
    };

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
