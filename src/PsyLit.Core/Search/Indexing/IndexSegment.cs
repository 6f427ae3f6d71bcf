namespace PsyLit.Core.Search.Indexing;

/// <summary>A part of the search index: some articles, with their words and values. Written once and never changed.</summary>
/// <remarks>
/// A changed article gets into a new segment, which says that older ones are out of date about it. Many small segments are merged into one, which
/// takes their place.
/// </remarks>
public sealed class IndexSegment
{
    /// <summary>In place of <see cref="Documents"/> while a segment is being written, or taken away, in several transactions.</summary>
    public const int NotInForce = -1;

    public long Id { get; set; }

    /// <summary>The order of segments: of an article that several have, the one of the highest rank is right.</summary>
    public long Rank { get; set; }

    /// <summary>A random number, by which a segment is told from one of another library that took the place of this one.</summary>
    public long Stamp { get; set; }

    /// <summary>How many articles it holds, those included that are out of date by now; or <see cref="NotInForce"/>.</summary>
    public int Documents { get; set; }
}
