namespace PsyLit.Core.Search.Indexing;

/// <summary>The columns of the word index, in the order in which they are stored.</summary>
public enum IndexColumn
{
    Title,

    /// <summary>Summary and abstract.</summary>
    Body,
    Mesh,

    /// <summary>Keywords other than MeSH and curated ones, and identifiers such as trial registrations.</summary>
    Keywords,
    Authors,
    Journal,
    Tags,

    /// <summary>Concepts the title names, and their ancestors.</summary>
    TitleConcepts,

    /// <summary>Concepts the summary or the abstract names, and their ancestors.</summary>
    BodyConcepts,

    /// <summary>Concepts of keywords, tags and the curator, and their ancestors.</summary>
    OtherConcepts,

    /// <summary>What is compared whole: identifiers, year, and a mark that every article has.</summary>
    Marks,
}
