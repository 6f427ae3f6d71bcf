namespace PsyLit.Formats.Records;

/// <summary>A season, numbered by its place in the year; PubMed's <c>2020 Winter</c> is the one at the start of that year.</summary>
public enum Season
{
    Winter = 1,
    Spring = 2,
    Summer = 3,
    Fall = 4,
}
