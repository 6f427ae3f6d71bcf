namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>A part of a query, ready to be looked up segment by segment, in several at once.</summary>
internal abstract class MatchStep
{
    /// <summary>How many articles it can find in all segments together: which of several parts to begin with.</summary>
    public abstract long AtMost { get; }

    /// <summary>The articles of one segment that match.</summary>
    /// <param name="place">Which segment.</param>
    /// <param name="isRanked">True when their worth is wanted.</param>
    /// <param name="within">All that matters of the answer; others may be in it too. Null when all do.</param>
    public abstract DocumentList In(int place, bool isRanked, DocumentList? within);
}
