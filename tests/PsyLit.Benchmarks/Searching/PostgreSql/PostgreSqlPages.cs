using System.Globalization;
using System.Net;
using System.Text;
using Npgsql;

namespace PsyLit.Benchmarks.Searching.PostgreSql;

/// <summary>
/// A page of results made with PostgreSQL's full text: 20 best hits with their words marked, the exact total, years, journals and concepts counted
/// over what was found once, in one statement. Its HTML is put together without pages or layout, as Lucene.NET's is.
/// </summary>
internal sealed class PostgreSqlPages(NpgsqlDataSource server, int records)
{
    // Characters of the private use area stand around a marked word until the rest is encoded.
    private const char MarkStart = '\ue000';
    private const char MarkEnd = '\ue001';

    /// <summary>Makes the page.</summary>
    /// <param name="query">As it is typed.</param>
    /// <param name="cancellationToken">Stops waiting for the server.</param>
    public async Task<(long Total, string Html)> PageAsync(string query, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand();
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = PostgreSqlQueries.RankedOf(query) });
        command.CommandText = Statement(PostgreSqlQueries.ConditionOf(query, command.Parameters));
        var total = 0L;
        var html = new StringBuilder(1 << 15).Append("<ul>");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (kind, text, count) = (rows.GetString(0), rows.GetString(1), rows.GetInt64(2));
            if (kind == "total")
                total = count;
            html.Append("<li class=\"").Append(kind).Append("\">").Append(WebUtility.HtmlEncode(text)).Append(CultureInfo.InvariantCulture, $" {count}</li>");
        }

        html.Append("</ul>").Replace(MarkStart.ToString(), "<mark>").Replace(MarkEnd.ToString(), "</mark>");
        return (total, html.ToString());
    }

    private string Statement(string condition)
    {
        var (table, words) = (PostgreSqlLibrary.TableOf(records), PostgreSqlLibrary.Words);
        var marking = $"StartSel={MarkStart},StopSel={MarkEnd}";
        return $"""
            WITH asked AS (SELECT to_tsquery('{words}', $1) AS words),
            found AS MATERIALIZED (
                SELECT id, year, journal, concepts, ts_rank_cd(article.words, (SELECT words FROM asked)) AS rank FROM {table} AS article WHERE {condition}),
            best AS (SELECT id, rank FROM found ORDER BY rank DESC, id DESC LIMIT 20)
            SELECT 'total' AS kind, '' AS text, count(*) AS count FROM found
            UNION ALL SELECT 'year', year::text, count(*) FROM found GROUP BY year
            UNION ALL (SELECT 'journal', journal, count(*) FROM found GROUP BY journal ORDER BY 3 DESC LIMIT 30)
            UNION ALL (SELECT 'concept', concept, count(*) FROM found, unnest(concepts) AS concept GROUP BY concept ORDER BY 3 DESC LIMIT 120)
            UNION ALL SELECT 'hit', concat_ws(' ',
                ts_headline('{words}', title, asked.words, 'HighlightAll=true,{marking}'), journal, year,
                ts_headline('{words}', body, asked.words, 'MaxWords=35,{marking}')), id
                FROM best JOIN {table} USING (id), asked
            """;
    }
}
