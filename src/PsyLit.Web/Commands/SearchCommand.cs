using System.CommandLine;
using System.Text.Json;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Api;
using PsyLit.Web.Commands.Printing;

namespace PsyLit.Web.Commands;

/// <summary><c>search QUERY [--json] [--limit N]</c>.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "What to look for, as typed on the search page." };
        var json = new Option<bool>("--json") { Description = "Print {query, total, hits, remarks} as JSON." };
        var limit = new Option<int>("--limit") { Description = "How many hits to print.", DefaultValueFactory = _ => DefaultLimit };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SearchRequest.MaxPageSize)
            {
                result.AddError($"--limit must lie between 1 and {SearchRequest.MaxPageSize}.");
            }
        });
        var data = LibraryCommand.DataOption();
        var command = new Command("search", "Search the library.") { query, json, limit, data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), async services =>
        {
            var result = await services.GetRequiredService<ArticleSearch>().SearchAsync(
                new SearchRequest { Text = parsed.GetRequiredValue(query), PageSize = parsed.GetValue(limit) }, cancellationToken);
            return Print(result, parsed.GetValue(json));
        }));
        return command;
    }

    private static int Print(SearchResult result, bool json)
    {
        if (result.Error is { } error)
        {
            Console.Error.WriteLine($"{error.Message} (character {error.Position + 1})");
            return 1;
        }

        var answer = SearchAnswer.Of(result);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(answer, Output.Json));
            return 0;
        }

        foreach (var reading in result.Readings.Where(reading => reading.ConceptLabel is not null))
        {
            Console.WriteLine($"{reading.Term} read as {reading.ConceptLabel}");
        }

        foreach (var remark in answer.Remarks)
        {
            Console.WriteLine(remark);
        }

        Console.WriteLine($"{answer.Total} records");
        foreach (var hit in answer.Hits)
        {
            Console.WriteLine($"{hit.Id,6}  {hit.Year,4}  {hit.Title}  {hit.Journal}");
        }

        return 0;
    }
}
