using Npgsql;

namespace PsyLit.Benchmarks.Searching.PostgreSql;

/// <summary>What a query of the benchmark is in PostgreSQL's terms.</summary>
internal static class PostgreSqlQueries
{
    /// <summary>The words of a query as a tsquery, any of them: what hits are ranked and marked by.</summary>
    public static string RankedOf(string query) => string.Join(" | ", QueryClass.TermsOf(query).Select(Words));

    /// <summary>Which articles a query finds, as a condition on a row.</summary>
    /// <param name="query">As it is typed.</param>
    /// <param name="parameters">Where the terms are added, to be numbered on from those that are there.</param>
    public static string ConditionOf(string query, NpgsqlParameterCollection parameters) =>
        string.Join(QueryClass.IsAnyOf(query) ? " OR " : " AND ", QueryClass.TermsOf(query).Select(term => Condition(term, parameters)));

    private static string Condition(string term, NpgsqlParameterCollection parameters)
    {
        var concept = QueryClass.ConceptOf(term);
        parameters.Add(new NpgsqlParameter { Value = concept ?? Words(term) });
        return concept is null ? $"words @@ to_tsquery('{PostgreSqlLibrary.Words}', ${parameters.Count})" : $"concepts @> ARRAY[${parameters.Count}]";
    }

    private static string Words(string term) =>
        term.EndsWith('*') ? term[..^1] + ":*" : string.Join(" <-> ", term.Trim('"').Split(' '));
}
