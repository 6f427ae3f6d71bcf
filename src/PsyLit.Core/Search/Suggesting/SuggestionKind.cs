namespace PsyLit.Core.Search.Suggesting;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    Concept,
    Author,
    Journal,

    /// <summary>A tag of the readers.</summary>
    Tag,
    Collection,

    /// <summary>A saved search of who types.</summary>
    Search,
}
