namespace PsyLit.Core.Search.Queries.Fields;

/// <summary>PubMed's search field tags, written in square brackets behind a term. Those for dates are <see cref="Dates.QueryDateKind"/>.</summary>
/// <remarks>Names and meanings are those of the PubMed User Guide, "Search field tags".</remarks>
public enum QueryTag
{
    /// <summary>Title, abstract and the authors' keywords.</summary>
    TitleAbstract,
    Title,
    Abstract,

    /// <summary>Whatever tells what a work is about: title, abstract, keywords, MeSH, substances, publication types.</summary>
    TextWord,

    /// <summary>Every text of the record.</summary>
    All,
    Author,
    FirstAuthor,
    LastAuthor,

    /// <summary>A name with its given names written out.</summary>
    FullAuthor,

    /// <summary>An ORCID iD.</summary>
    AuthorIdentifier,
    CorporateAuthor,
    Investigator,
    Editor,
    Affiliation,
    Journal,

    /// <summary>A MeSH heading and those below it.</summary>
    Mesh,

    /// <summary>A MeSH heading without those below it.</summary>
    MeshAlone,

    /// <summary>A MeSH heading that is a main topic, and those below it.</summary>
    MajorMesh,
    MajorMeshAlone,

    /// <summary>A MeSH qualifier.</summary>
    Subheading,

    /// <summary>A substance or other supplementary concept.</summary>
    Substance,

    /// <summary>What a substance does.</summary>
    PharmacologicalAction,

    /// <summary>An EC or CAS registry number.</summary>
    RegistryNumber,

    /// <summary>A keyword of the authors.</summary>
    OtherTerm,
    PublicationType,
    PublicationTypeAlone,
    Language,
    Pmid,
    Pmcid,
    Doi,

    /// <summary>An identifier that the publisher gave: a DOI or PII.</summary>
    ArticleIdentifier,

    /// <summary>Where the article is online: a DOI or PII.</summary>
    Location,

    /// <summary>A registration or accession number, as of a trial.</summary>
    SecondarySource,
    Grant,
    ConflictOfInterest,
    Volume,
    Issue,
    Pages,

    /// <summary>A filter or subset of PubMed.</summary>
    Filter,

    /// <summary>The person a work is about.</summary>
    PersonalSubject,
    Book,
    Publisher,
    Place,
    Isbn,

    /// <summary>The number of a journal at NLM.</summary>
    NlmIdentifier,

    /// <summary>Text of the readers' comments.</summary>
    Note,

    /// <summary>What readers hold of a hypothesis.</summary>
    Stance,
}
