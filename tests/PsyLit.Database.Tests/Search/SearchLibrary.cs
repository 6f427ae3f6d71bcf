using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Evaluating;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Story;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Suggesting;
using PsyLit.Core.Search.Verifying;
using PsyLit.Database.Sqlite;
using PsyLit.Formats.Records;
using PsyLit.Tests;

namespace PsyLit.Database.Tests.Search;

/// <summary>A library in a file of its own, with real migrations, into which tests put articles and in which they search.</summary>
public sealed class SearchLibrary : IAsyncDisposable
{
    private static readonly Lazy<Task<ConceptMatcher>> SeedMatcher = new(async () =>
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        return new ConceptMatcher((await VocabularyFile.ReadAsync(file)).Vocabulary!);
    });

    private readonly string folder;
    private readonly ServiceProvider provider;

    private SearchLibrary(string folder, ServiceProvider provider)
    {
        this.folder = folder;
        this.provider = provider;
    }

    public static Task<ConceptMatcher> Matcher => SeedMatcher.Value;

    public static async Task<SearchLibrary> CreateAsync(string? folder = null, ConceptMatcher? matcher = null, SharedMatching? shared = null)
    {
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("psylit-search-").FullName;
            MigratedLibrary.CopyTo(folder);
        }

        var services = new ServiceCollection();
        services.AddLogging();
        var used = matcher ?? await Matcher;
        services.AddSingleton(new CurrentMatcher(() => used));
        // No test has so many records that the default would share anything out.
        services.AddSingleton(shared ?? new SharedMatching());
        services.AddSqliteLibrary(folder);
        var provider = services.BuildServiceProvider();
        await provider.OpenLibraryAsync();
        return new SearchLibrary(folder, provider);
    }

    /// <summary>The same file seen by another process, with other things in memory.</summary>
    public Task<SearchLibrary> OpenAgainAsync(ConceptMatcher? matcher = null, SharedMatching? shared = null) => CreateAsync(folder, matcher, shared);

    public static Article Article(string title, string? text = null, int year = 2020) => new()
    {
        Title = title,
        Abstract = text is null ? [] : [new AbstractSection(null, null, text)],
        Published = new PartialDate(year),
        PublishedSort = new PartialDate(year).SortKey,
        MatchKey = Guid.NewGuid().ToString(),
        AddedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    /// <summary>Puts articles in, indexes them, and gives their ids.</summary>
    public async Task<IReadOnlyList<long>> AddAsync(params Article[] articles)
    {
        await DoAsync(async library =>
        {
            library.Articles.AddRange(articles);
            await library.SaveChangesAsync();
            library.IndexQueue.AddRange(articles.Select(article => new IndexQueueEntry { ArticleId = article.Id }));
            await library.SaveChangesAsync();
        });
        await IndexAsync();
        return [.. articles.Select(article => article.Id)];
    }

    public async Task DoAsync(Func<LibraryContext, Task> work)
    {
        await using var scope = provider.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<LibraryContext>());
    }

    public async Task<int> IndexAsync() => await WithIndexAsync(index => index.CatchUpAsync());

    public async Task<T> WithIndexAsync<T>(Func<ArticleIndex, Task<T>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ArticleIndex>());
    }

    public async Task<T> WithMatcherAsync<T>(Func<ArticleMatcher, Task<T>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ArticleMatcher>());
    }

    public async Task<T> WithEvaluationAsync<T>(Func<RankingEvaluation, Task<T>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RankingEvaluation>());
    }

    /// <summary>Waits until segments that are due are merged.</summary>
    public Task FinishMergingAsync() => provider.GetRequiredService<SegmentMerging>().FinishAsync();

    public async Task<IndexFindings> VerifyAsync()
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IndexVerification>().RunAsync();
    }

    public async Task<T> WithConceptCountsAsync<T>(Func<ConceptCounts, Task<T>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ConceptCounts>());
    }

    public async Task<Suggestions> WithSuggestionsAsync(Func<SearchSuggestions, Task<Suggestions>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SearchSuggestions>());
    }

    public Task<SearchResult> SearchAsync(string text) => SearchAsync(new SearchRequest { Text = text });

    public async Task<SearchResult> SearchAsync(SearchRequest request)
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArticleSearch>().SearchAsync(request);
    }

    /// <summary>The ids of all that is found, in the order asked for.</summary>
    public async Task<IReadOnlyList<long>> FindAsync(SearchRequest request, int most)
    {
        await using var scope = provider.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArticleSearch>().FindAsync(request, most)).Ids;
    }

    /// <summary>The whole story of how a search's query was read.</summary>
    public async Task<QueryReading> TellAsync(SearchResult result)
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadingStory>().TellAsync(result.Reading!, result.Total == 0);
    }

    /// <summary>The titles found, in order; fails when the query could not be read.</summary>
    public async Task<string[]> TitlesAsync(string text, SearchSort sort = SearchSort.Relevance)
    {
        var result = await SearchAsync(new SearchRequest { Text = text, Sort = sort });
        Assert.Null(result.Error);
        return [.. result.Hits.Select(hit => hit.Title)];
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
