namespace PsyLit.Core.Search.Queries;

/// <summary>What a term can be tied to by writing a name and a colon before it.</summary>
public enum QueryField
{
    /// <summary>A concept of the kinds receptor, pathway, brain network and process.</summary>
    Mechanism,
    Compound,
    Design,
    Species,

    /// <summary>A population or condition.</summary>
    Population,

    /// <summary>A rating scale or other measure of outcome.</summary>
    Instrument,
    Safety,

    /// <summary>A concept of any kind.</summary>
    Concept,
    Title,

    /// <summary>Abstract and summary.</summary>
    Abstract,
    Author,
    Journal,

    /// <summary>A year or a span of years.</summary>
    Year,

    /// <summary>A tag of the readers.</summary>
    Tag,

    /// <summary>A MeSH heading or qualifier.</summary>
    Mesh,

    /// <summary>An imported keyword other than MeSH.</summary>
    Keyword,
    Pmid,
    Doi,
}
