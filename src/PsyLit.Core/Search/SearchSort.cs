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

    /// <summary>By comments, most first; newer first among equals, as in all that follow.</summary>
    Discussed,

    /// <summary>By the first author's family name, A to Z; what has no known author comes last.</summary>
    Author,

    /// <summary>By the journal's name, A to Z; what is in no journal comes last.</summary>
    Journal,
}
