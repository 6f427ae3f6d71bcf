namespace PsyLit.Core.Search.Indexing;

/// <summary>The parts of an article that are indexed apart, so that a query can look in some of them only.</summary>
[Flags]
public enum IndexColumns
{
    None = 0,
    Title = 1 << 0,
    Summary = 1 << 1,
    Abstract = 1 << 2,

    /// <summary>MeSH headings with their qualifiers.</summary>
    Mesh = 1 << 3,

    /// <summary>The headings among them that NLM marks as major topics.</summary>
    MajorMesh = 1 << 4,

    /// <summary>Keywords of authors and other sources.</summary>
    Keywords = 1 << 5,

    /// <summary>Names of substances.</summary>
    Substances = 1 << 6,
    Authors = 1 << 7,
    FirstAuthor = 1 << 8,
    LastAuthor = 1 << 9,

    /// <summary>The journal's name and abbreviation.</summary>
    Journal = 1 << 10,

    /// <summary>Tags of the readers.</summary>
    Tags = 1 << 11,
    PublicationTypes = 1 << 12,
    Language = 1 << 13,

    /// <summary>Identifiers other than PMID, DOI and PMCID: trial registrations, the authors' ORCID iDs.</summary>
    Registrations = 1 << 14,

    /// <summary>Concepts the title names, and their ancestors.</summary>
    TitleConcepts = 1 << 15,

    /// <summary>Concepts the summary or the abstract names, and their ancestors.</summary>
    BodyConcepts = 1 << 16,

    /// <summary>Concepts of keywords, tags and the curator, and their ancestors.</summary>
    OtherConcepts = 1 << 17,

    /// <summary>Where the authors work.</summary>
    Affiliations = 1 << 18,

    Body = Summary | Abstract,

    /// <summary>Where a term without a field is looked for.</summary>
    AllTexts = Title | Body | Mesh | Keywords | Substances | Authors | Journal | Tags | Registrations,

    AllConcepts = TitleConcepts | BodyConcepts | OtherConcepts,
}
