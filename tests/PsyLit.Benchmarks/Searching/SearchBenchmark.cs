using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using PsyLit.Benchmarks.Searching.Lucene;
using PsyLit.Benchmarks.Searching.PostgreSql;

namespace PsyLit.Benchmarks.Searching;

/// <summary>
/// <c>search --records 100000</c>: the whole page of results as a reader gets it, in process and warm (query read, exact total, facets, 20 marked hits,
/// HTML), by class of query, beside Lucene.NET and PostgreSQL making the same page.
/// </summary>
internal static class SearchBenchmark
{
    // Measured: a page costs 14 ms of processor time at first, 5 ms after 4,000 pages. Until then it is compiled quickly, counted to learn what
    // is worth compiling well, and compiled again (tiered compilation with dynamic PGO); a program that stays up is past that in minutes.
    private const int WarmUpPages = 4000;

    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 10_000 };
        var rounds = new Option<int>("--rounds") { Description = "How often each page is asked for.", DefaultValueFactory = _ => 40 };
        var only = new Option<string>("--only") { Description = "Only the classes whose name has this in it.", DefaultValueFactory = _ => "" };
        var alone = new Option<bool>("--alone") { Description = "Without Lucene.NET." };
        var postgreSql = new Option<string?>("--postgresql") { Description = "A running PostgreSQL to measure beside it: \"Host=...;Username=...;Database=...\"." };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the corpus and the library are kept from one run to the next.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "psylit-benchmarks")),
        };
        var command = new Command("search", "Measures pages of results.") { records, rounds, only, alone, postgreSql, folder };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new KeptLibrary(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(records)),
            [.. QueryClass.All.Where(query => query.Name.Contains(parsed.GetRequiredValue(only), StringComparison.OrdinalIgnoreCase))],
            parsed.GetValue(rounds),
            !parsed.GetValue(alone),
            parsed.GetValue(postgreSql),
            cancellationToken));
        return command;
    }

    private static async Task RunAsync(
        KeptLibrary library, IReadOnlyList<QueryClass> classes, int rounds, bool withLucene, string? postgreSql, CancellationToken cancellationToken)
    {
        await library.FillAsync(cancellationToken);
        if (withLucene)
            await library.FillLuceneAsync(cancellationToken);
        await using var server = postgreSql is null ? null : NpgsqlDataSource.Create(postgreSql);
        if (server is not null)
            await library.FillPostgreSqlAsync(server, cancellationToken);
        using var lucene = withLucene ? new LucenePages(library.LuceneFolder) : null;
        await using var site = new MeasuredSite(library.Folder);
        await WarmUpAsync(site, lucene, classes, cancellationToken);

        Console.WriteLine($"{"p50/p95 ms",-24}{"hits",8}{"page",16}{"processor",10}{"newest",16}{"next page",16}{"facet",16}{"without HTML",16}");
        foreach (var query in classes)
        {
            var (page, found) = await PrintAsync(site, query, rounds, library.Records, cancellationToken);
            if (lucene is not null)
                await PrintLuceneAsync(lucene, query, rounds, page, found);
            if (server is not null)
                await PrintPostgreSqlAsync(new PostgreSqlPages(server, library.Records), query, rounds, page, cancellationToken);
        }
    }

    /// <summary>Asks for pages, the classes in turn, until both programs run as they do on their second day.</summary>
    private static async Task WarmUpAsync(MeasuredSite site, LucenePages? lucene, IReadOnlyList<QueryClass> classes, CancellationToken cancellationToken)
    {
        for (var page = 0; page < WarmUpPages; page++)
        {
            var query = classes[page % classes.Count].Query;
            // Half of the times, so that looking up is compiled well, too, and not only what is done with what is remembered.
            if (page / classes.Count % 2 == 0)
                site.Forget();
            await site.ReadAsync(Address(query), cancellationToken);
            if (lucene is not null)
            {
                var (wanted, marked) = LuceneQueries.Of(query);
                lucene.Page(wanted, marked);
            }
        }
    }

    /// <returns>The times of the first page, and of what it is made from.</returns>
    private static async Task<(Times Page, Times Found)> PrintAsync(
        MeasuredSite site, QueryClass query, int rounds, int records, CancellationToken cancellationToken)
    {
        var page = await Times.MeasureAsync(rounds, () => site.ReadAsync(Address(query.Query), cancellationToken), AsTheFirst);
        var newest = await Times.MeasureAsync(rounds, () => site.ReadAsync(Address(query.Query, ("sort", "newest")), cancellationToken), AsTheFirst);
        var next = await Times.MeasureAsync(rounds, () => site.ReadAsync(Address(query.Query, ("page", "2")), cancellationToken), AfterTheFirstPage);
        var facet = await Times.MeasureAsync(rounds, () => site.ReadAsync(Address(query.Query, ("year", "2020")), cancellationToken), AfterTheFirstPage);
        var found = await Times.MeasureAsync(rounds, () => site.FindAsync(query.Query, cancellationToken), AsTheFirst);
        var line = $"{query.Name,-24}{await site.CountAsync(query.Query, cancellationToken),8}{page,16}{page.Processor,10:0.0}{newest,16}{next,16}{facet,16}{found,16}";
        if (records >= 1_000_000 && query.MillionGoal is { } goal)
            line += string.Create(CultureInfo.InvariantCulture, $"  p95 at most {goal:0}: {(page.P95 <= goal ? "met" : "missed")}");
        Console.WriteLine(line);
        return (page, found);

        Task AsTheFirst()
        {
            site.Forget();
            return Task.CompletedTask;
        }

        Task AfterTheFirstPage()
        {
            site.Forget();
            return site.ReadAsync(Address(query.Query), cancellationToken);
        }
    }

    /// <summary>Lucene.NET's page is a string put together by hand: our page, and what it is made from, as shares of it.</summary>
    private static async Task PrintLuceneAsync(LucenePages lucene, QueryClass query, int rounds, Times page, Times found)
    {
        var (wanted, marked) = LuceneQueries.Of(query.Query);
        var other = await Times.MeasureAsync(rounds, () => Task.FromResult(lucene.Page(wanted, marked)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"  Lucene.NET",-24}{lucene.Page(wanted, marked).Total,8}{other,16}  ours of it: page {page.P95 / other.P95:0.00}, without HTML {found.P95 / other.P95:0.00}, goal {query.Share:0.00}"));
    }

    private static async Task PrintPostgreSqlAsync(PostgreSqlPages postgreSql, QueryClass query, int rounds, Times page, CancellationToken cancellationToken)
    {
        var other = await Times.MeasureAsync(rounds, () => postgreSql.PageAsync(query.Query, cancellationToken));
        var total = (await postgreSql.PageAsync(query.Query, cancellationToken)).Total;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"  PostgreSQL",-24}{total,8}{other,16}  ours of it: page {page.P95 / other.P95:0.00}"));
    }

    private static string Address(string query, params (string Name, string Value)[] more) =>
        QueryHelpers.AddQueryString("/search", [new("q", query), .. more.Select(one => new KeyValuePair<string, string?>(one.Name, one.Value))]);
}
