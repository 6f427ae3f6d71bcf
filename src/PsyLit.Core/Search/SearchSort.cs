namespace PsyLit.Core.Search;

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first, newer first among equals. Without words to match this is <see cref="Newest"/>.</summary>
    Relevance,

    /// <summary>By date of publication, newest first.</summary>
    Newest,

    /// <summary>By date of publication, oldest first.</summary>
    Oldest,

    /// <summary>By when it came into this library, last first.</summary>
    Added,
}
