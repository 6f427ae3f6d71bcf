using System.Globalization;

namespace PsyLit.Core.Search.Reading.Story;

/// <summary>The sentences that say which part of a query leaves nothing.</summary>
internal static class NoHitSentences
{
    public const string Nothing = "What is left out leaves nothing. Leave out less.";

    /// <summary>Parts that no record has.</summary>
    public static string Missing(IReadOnlyList<QueryReading.Clause> missing, int of)
    {
        var named = string.Join(", ", missing.Select(clause => Quoted(clause.Text)).Distinct(StringComparer.Ordinal));
        return missing.Count == of
            ? $"No record has {named}. Check the spelling, try the beginning of a word with a star, or a wider concept."
            : $"No record has {named}; the other parts have records.";
    }

    /// <summary>The part with which nothing is left, and what there was before it.</summary>
    public static string Together(IReadOnlyList<QueryReading.Clause> before, int count, QueryReading.Clause last, int? alone)
    {
        var first = string.Join(" and ", before.Select(clause => Quoted(clause.Text)));
        if (last.Query is IndexQuery.Except)
            return $"{first} {(before.Count == 1 ? "has" : "have")} {Records(count)}, and {Quoted(last.Text)} leaves out every one.";
        return before.Count == 1
            ? $"{first} has {Records(count)} and {Quoted(last.Text)} has {Records(alone ?? 0)}, but none has both."
            : $"{first} have {Records(count)} together, but none of them has {Quoted(last.Text)}.";
    }

    private static string Quoted(string text) => $"“{(text.Length <= 80 ? text : text[..79] + "…")}”";

    private static string Records(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} record{(count == 1 ? "" : "s")}");
}
