using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Results.Finding;

namespace PsyLit.Benchmarks.Searching;

/// <summary>The whole site in this process over a library on disk: its pages are what a reader gets, without a network between.</summary>
internal sealed class MeasuredSite(string library) : WebApplicationFactory<PsyLit.Web.Pages.Search.IndexModel>
{
    // Pages have 100 kB. A new array for each would be memory that only the measuring needs, of the kind that is dearest to collect.
    private readonly MemoryStream page = new();
    private HttpClient? reader;

    /// <summary>Asks for a page and reads it to its end, one after another.</summary>
    /// <returns>The page's bytes, until the next is read.</returns>
    /// <exception cref="HttpRequestException">The site answered with an error.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(string address, CancellationToken cancellationToken)
    {
        reader ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        page.SetLength(0);
        await answer.Content.CopyToAsync(page, cancellationToken);
        return page.GetBuffer().AsMemory(0, (int)page.Length);
    }

    /// <summary>What a page of results is made from, without the page: the query read, total, facets, hits with their words marked.</summary>
    public async Task<SearchResult> FindAsync(string query, CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArticleSearch>().SearchAsync(new SearchRequest { Text = query }, cancellationToken);
    }

    /// <summary>Lets the site look up again what it has been asked before, as for a reader who is the first to ask.</summary>
    public void Forget() => Services.GetRequiredService<FoundCache>().Clear();

    /// <summary>How many records a query finds.</summary>
    public async Task<int> CountAsync(string query, CancellationToken cancellationToken)
    {
        using var answer = JsonDocument.Parse(await ReadAsync(QueryHelpers.AddQueryString("/api/search?limit=1", "q", query), cancellationToken));
        return answer.RootElement.GetProperty("total").GetInt32();
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The factory's own choice is Development, whose pages of errors and checks nobody runs a library with.
        builder.UseEnvironment("Production");
        builder.UseSetting("data", library);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
    }
}
