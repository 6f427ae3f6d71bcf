using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Benchmarks.Searching.Lucene;
using PsyLit.Benchmarks.Searching.PostgreSql;
using PsyLit.Core;
using PsyLit.Core.Concepts;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Imports;
using PsyLit.Core.Search;
using PsyLit.Database.Sqlite;

namespace PsyLit.Benchmarks.Searching;

/// <summary>A library of invented articles that is made once and kept, with the same articles in Lucene.NET beside it.</summary>
internal sealed class KeptLibrary(string folder, int records)
{
    public int Records => records;

    public string Folder { get; } = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"search-{records}"));

    public string LuceneFolder => Folder + "-lucene";

    /// <summary>Imports the articles, unless they are there already, and makes everything ready as a site that has been running for a while has it.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArticleIndex>().EnsureCurrentAsync(null, cancellationToken);
        if ((await scope.ServiceProvider.GetRequiredService<ArticleSearch>().SearchAsync(new SearchRequest(), cancellationToken)).Total == 0)
        {
            var clock = Stopwatch.StartNew();
            foreach (var path in new CorpusFiles(seed: 1).WritePackedTo(folder, records))
            {
                await using var part = services.CreateAsyncScope();
                await using var file = File.OpenRead(path);
                await part.ServiceProvider.GetRequiredService<FileImport>().RunAsync(file, new FileImportRequest(Path.GetFileName(path)), null, cancellationToken);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"library made in {clock.Elapsed.TotalSeconds:N0} s"));
        }

        // Left to the site, this would go on behind what is measured.
        await scope.ServiceProvider.GetRequiredService<DuplicateSearch>().CatchUpAsync(cancellationToken);
    }

    public async Task FillLuceneAsync(CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        await LuceneLibrary.FillAsync(
            LuceneFolder, scope.ServiceProvider.GetRequiredService<LibraryContext>(), scope.ServiceProvider.GetRequiredService<ConceptMatcher>(), cancellationToken);
    }

    public async Task FillPostgreSqlAsync(NpgsqlDataSource server, CancellationToken cancellationToken)
    {
        await using var services = await OpenAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        var (library, matcher) = (scope.ServiceProvider.GetRequiredService<LibraryContext>(), scope.ServiceProvider.GetRequiredService<ConceptMatcher>());
        await PostgreSqlLibrary.FillAsync(server, records, library, matcher, cancellationToken);
    }

    private async Task<ServiceProvider> OpenAsync(CancellationToken cancellationToken)
    {
        await using var vocabulary = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        var matcher = new ConceptMatcher((await VocabularyFile.ReadAsync(vocabulary, cancellationToken)).Vocabulary!);
        var services = new ServiceCollection().AddLogging().AddSingleton(new CurrentMatcher(() => matcher)).AddSqliteLibrary(Folder).BuildServiceProvider();
        var opening = await services.OpenLibraryAsync(cancellationToken);
        return opening.IsOpen ? services : throw new InvalidOperationException(opening.Message);
    }
}
