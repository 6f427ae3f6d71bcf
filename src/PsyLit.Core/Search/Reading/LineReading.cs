namespace PsyLit.Core.Search.Reading;

/// <summary>One line of a strategy, or one part of a query, and what is looked up for it.</summary>
/// <param name="Number">The line's number.</param>
/// <param name="Text">What it asks for, in plain form.</param>
/// <param name="Query">What is looked up; null when all of it was left out.</param>
public sealed record LineReading(int Number, string Text, IndexQuery? Query)
{
    /// <summary>How many records it finds by itself; null when nobody counted.</summary>
    public int? Records { get; init; }
}
