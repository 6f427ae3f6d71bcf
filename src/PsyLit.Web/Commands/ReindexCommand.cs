using System.CommandLine;
using PsyLit.Core.Search;

namespace PsyLit.Web.Commands;

/// <summary><c>reindex</c>: makes the search index anew from the articles.</summary>
internal static class ReindexCommand
{
    public static Command Create()
    {
        var data = LibraryCommand.DataOption();
        var command = new Command("reindex", "Make the search index anew from the articles.") { data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), async services =>
        {
            var done = 0;
            await services.GetRequiredService<ArticleIndex>().RebuildAsync(new LatestCount(count => done = count), cancellationToken);
            Console.WriteLine($"Indexed {done} records.");
            return 0;
        }));
        return command;
    }

    /// <summary>Unlike <see cref="Progress{T}"/> this reports on the spot, so that the last number is there when the work is done.</summary>
    private sealed class LatestCount(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
