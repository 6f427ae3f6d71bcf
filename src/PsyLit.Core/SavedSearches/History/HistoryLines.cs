using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.SavedSearches.History;

/// <summary>Puts the searches of a visitor's history into a query that names them by number, so that it can be read by itself.</summary>
/// <remarks>
/// "#1 AND #3" becomes a strategy of numbered lines: those searches under their own numbers, those they name in turn, and the query as the last
/// line. A query that brings numbered lines of its own means these.
/// </remarks>
public sealed class HistoryLines(LibraryContext library)
{
    /// <summary>The query with the lines it needs.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="visitor">Whose history numbers mean; a guest has none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The text as it was when it names no search of the history; an error when it names one that is not there.</returns>
    public async Task<(string Text, QueryError? Error)> WithLinesAsync(string text, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(visitor);
        if (visitor.AccountId is not { } accountId || !text.Contains('#', StringComparison.Ordinal) || References(text) is not { Count: > 0 } named)
            return (text, null);

        var lines = new SortedDictionary<int, string>();
        for (var wanted = Numbers(named); wanted.Count > 0;)
        {
            var entries = await library.HistoryEntries.AsNoTracking()
                .Where(entry => entry.AccountId == accountId && wanted.Contains(entry.Number)).ToListAsync(cancellationToken);
            foreach (var entry in entries)
                lines[entry.Number] = OnOneLine(entry.Text);
            if (named.Find(token => !lines.ContainsKey(Number(token))) is { Length: > 0 } missing)
                return (text, QueryErrors.NotInHistory(missing));
            wanted = [.. entries.SelectMany(entry => Numbers(References(entry.Text))).Where(number => !lines.ContainsKey(number)).Distinct()];
        }

        lines[lines.Keys.Last() + 1] = text.ReplaceLineEndings(" ");
        return (string.Join('\n', lines.Select(line => $"#{line.Key} {line.Value}")), null);
    }

    /// <summary>The numbers in a query that brings no lines of its own.</summary>
    private static List<QueryToken> References(string text)
    {
        if (text.Length > Search.SearchRequest.MaxTextLength)
            return [];
        var (tokens, error) = new QueryLexer(text).Read();
        return error is not null || StrategyLines.Of(tokens, text) is not null ? [] : [.. tokens.Where(token => token.Kind == QueryTokenKind.Line)];
    }

    // In plain form, so that nothing at its end looks like the number of results that a copied line ends with.
    private static string OnOneLine(string text) =>
        SearchQueryParser.Parse(text).Query is { } query && LineInlining.Of(query) is { } root ? QueryPrinter.Print(root) : text.ReplaceLineEndings(" ");

    private static List<int> Numbers(IEnumerable<QueryToken> tokens) => [.. tokens.Select(Number).Distinct()];

    private static int Number(QueryToken token) => int.Parse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture);
}
