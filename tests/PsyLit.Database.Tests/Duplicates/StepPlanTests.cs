using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PsyLit.Database.Tests.Imports;

namespace PsyLit.Database.Tests.Duplicates;

/// <summary>A search goes in steps of a thousand records: what a step asks for must be found by an index, or a million records take hours.</summary>
public sealed class StepPlanTests
{
    [Fact]
    public async Task However_many_steps_a_search_takes_the_articles_are_read_through_once()
    {
        var asked = new AskedQueries();
        await using var library = await TemporaryLibrary.OpenAsync(onlooker: asked);
        await library.ImportAsync([.. Enumerable.Range(1, 2500).Select(number => Records.Numbered(number) with { Abstract = [], Summary = null })]);
        asked.Queries.Clear();

        await library.FindDuplicatesAsync();

        var repeated = asked.Queries.GroupBy(query => query.CommandText).Where(same => same.Count() > 1).ToList();
        Assert.True(repeated.Count > 5, "The search did not go in steps.");
        foreach (var same in repeated)
            Assert.DoesNotContain("SCAN a", await PlanAsync(library, same.First()), StringComparer.Ordinal);
    }

    private static async Task<List<string>> PlanAsync(TemporaryLibrary library, SqliteCommand query)
    {
        await using var connection = new SqliteConnection($"Data Source={library.FilePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        query.Connection = connection;
        query.CommandText = "EXPLAIN QUERY PLAN " + query.CommandText;
        await using var reader = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var steps = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            steps.Add(reader.GetString(3));
        return steps;
    }

    /// <summary>Keeps what was asked, with the values.</summary>
    private sealed class AskedQueries : DbCommandInterceptor
    {
        public List<SqliteCommand> Queries { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var copy = new SqliteCommand { CommandText = command.CommandText };
            foreach (SqliteParameter parameter in command.Parameters)
                copy.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
            Queries.Add(copy);
            return new(result);
        }
    }
}
