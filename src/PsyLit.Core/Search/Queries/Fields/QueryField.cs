namespace PsyLit.Core.Search.Queries.Fields;

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

    /// <summary>A tag of the readers.</summary>
    Tag,

    /// <summary>A MeSH heading or qualifier.</summary>
    Mesh,

    /// <summary>An imported keyword other than MeSH.</summary>
    Keyword,

    /// <summary>A publication type.</summary>
    Type,
    Language,
    Pmid,
    Doi,

    /// <summary>The database that a record came from.</summary>
    Source,

    /// <summary>Whoever commented on it.</summary>
    By,

    /// <summary>Whoever tagged it.</summary>
    TaggedBy,

    /// <summary>A collection that the visitor may see.</summary>
    In,

    /// <summary>What it is to the visitor: unread, reading, read, starred.</summary>
    Is,
}
