using System.Globalization;
using System.Text.RegularExpressions;

namespace PsyLit.EUtilities;

/// <summary>The records the server has, the newest first, and how they are found.</summary>
internal sealed partial class MadeUpPubMed
{
    private readonly Lock turn = new();
    private List<MadeUpRecord> records = [];

    public void Add(IEnumerable<MadeUpRecord> more)
    {
        lock (turn)
        {
            records = [.. records.Concat(more).OrderByDescending(record => record.Created).ThenByDescending(record => record.Pmid, StringComparer.Ordinal)];
        }
    }

    public MadeUpRecord? Find(string pmid) => records.Find(record => record.Pmid == pmid);

    /// <summary>Understands <c>x[aid]</c>, <c>x[pmcid]</c>, <c>x[pmid]</c>, OR between them, and otherwise words that must all occur; <c>all[sb]</c> is everything.</summary>
    public List<MadeUpRecord> Search(string term, string mindate, string maxdate)
    {
        var alternatives = term.Split(" OR ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Condition).ToList();
        var (from, to) = (Day(mindate) ?? DateOnly.MinValue, Day(maxdate) ?? DateOnly.MaxValue);
        return [.. records.Where(record => record.Created >= from && record.Created <= to && alternatives.Exists(matches => matches(record)))];
    }

    private static Func<MadeUpRecord, bool> Condition(string part)
    {
        if (part == "all[sb]")
        {
            return _ => true;
        }

        if (Tagged.Match(part) is not { Success: true } tagged)
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "AND").ToList();
            return record => record.Matches(words);
        }

        var value = tagged.Groups["value"].Value;
        return tagged.Groups["tag"].Value.ToLowerInvariant() switch
        {
            "aid" => record => string.Equals(record.Doi, value, StringComparison.OrdinalIgnoreCase),
            "pmcid" => record => record.Pmcid == value,
            _ => record => record.Pmid == value,
        };
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^""?(?<value>[^""]+?)""?\[(?<tag>aid|pmcid|pmid)\]$", RegexOptions.IgnoreCase)]
    private static partial Regex Tagged { get; }
}
