using System.Globalization;

namespace PsyLit.Core.PubMed;

/// <summary>A question in PubMed's own language, perhaps only for records that PubMed took up in some days.</summary>
/// <param name="Text">The query.</param>
/// <param name="Since">The first day of the create date (<c>crdt</c>); null for no limit. It is set once and never changes, unlike the date of publication.</param>
/// <param name="Until">The last day; null for no limit.</param>
public sealed record PubMedQuery(string Text, DateOnly? Since = null, DateOnly? Until = null)
{
    /// <summary>Characters of a query at most; the longest search strategies of reviews have about 10,000.</summary>
    public const int MaxLength = 20_000;

    // PubMed itself is younger; the create date of old citations is the day they were taken up.
    internal static readonly DateOnly FirstDay = new(1900, 1, 1);

    // E-utilities only takes both ends of a range.
    internal static readonly DateOnly LastDay = new(3000, 12, 31);

    internal IEnumerable<KeyValuePair<string, string>> Fields()
    {
        yield return new("term", Text);
        if (Since is not null || Until is not null)
        {
            yield return new("datetype", "crdt");
            yield return new("mindate", Day(Since ?? FirstDay));
            yield return new("maxdate", Day(Until ?? LastDay));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
}
