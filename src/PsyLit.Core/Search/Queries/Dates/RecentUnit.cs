namespace PsyLit.Core.Search.Queries.Dates;

/// <summary>What a span up to today is counted in.</summary>
public enum RecentUnit
{
    Day,
    Month,
    Year,
}
