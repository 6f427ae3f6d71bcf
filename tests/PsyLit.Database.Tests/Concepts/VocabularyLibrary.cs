using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Verifying;

namespace PsyLit.Database.Tests.Concepts;

/// <summary>A library with a vocabulary of its own, whose versions tests publish.</summary>
internal sealed class VocabularyLibrary : IAsyncDisposable
{
    private readonly TemporaryLibrary library;

    private VocabularyLibrary(TemporaryLibrary library) => this.library = library;

    public TemporaryLibrary Library => library;

    public CurrentMatcher Current => library.Services.GetRequiredService<CurrentMatcher>();

    /// <summary>Opens a library, in a new folder or again, and makes it begin with a vocabulary when it has none.</summary>
    public static async Task<VocabularyLibrary> OpenAsync(string? folder = null, string? seed = null)
    {
        var library = await TemporaryLibrary.OpenAsync(folder: folder);
        var opened = new VocabularyLibrary(library);
        seed ??= await SeedAsync();
        await opened.WithAsync<VocabularyInForce, bool>(async vocabulary =>
        {
            await vocabulary.OpenAsync(seed);
            return true;
        });
        return opened;
    }

    public static Task<string> SeedAsync() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task AddAsync(params Article[] articles)
    {
        await library.AskAsync(async context =>
        {
            context.Articles.AddRange(articles);
            await context.SaveChangesAsync();
            context.IndexQueue.AddRange(articles.Select(article => new IndexQueueEntry { ArticleId = article.Id }));
            return await context.SaveChangesAsync();
        });
        await WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }

    /// <summary>Publishes the newest version with one edit.</summary>
    public async Task<PublishResult> PublishAsync(Func<VocabularyDocument, VocabularyDocument> edit)
    {
        var newest = await library.AskAsync(context => context.VocabularyVersions.OrderByDescending(version => version.Number).FirstAsync());
        var content = edit(VocabularyDocument.Parse(newest.Content)).Text;
        return await WithAsync<VocabularyPublication, PublishResult>(publication =>
            publication.PublishAsync(new VocabularyVersion { Content = content, Origin = VocabularyOrigin.Edited, Note = "A test" }, newest.Number));
    }

    /// <summary>Looks all that waits through.</summary>
    public async Task RetagAsync()
    {
        while (await WithAsync<Retagging, bool>(retagging => retagging.NextAsync()))
        {
        }
    }

    public Task<IndexFindings> VerifyAsync() => WithAsync<IndexVerification, IndexFindings>(verification => verification.RunAsync());

    public Task<int> WaitingAsync() => WithAsync<Retagging, int>(retagging => retagging.CountAsync());

    public async Task<string[]> TitlesAsync(string query)
    {
        var found = await WithAsync<ArticleSearch, PsyLit.Core.Search.Results.SearchResult>(search => search.SearchAsync(new SearchRequest { Text = query, PageSize = 200 }));
        return [.. found.Hits.Where(hit => !hit.IsNear).Select(hit => hit.Title).Order(StringComparer.Ordinal)];
    }

    /// <summary>Ends the program and keeps the file.</summary>
    public Task CloseAsync() => library.DisposeServicesAsync();

    public ValueTask DisposeAsync() => library.DisposeAsync();
}
