namespace PsyLit.Core.Search.Queries.Fields;

/// <summary>What a record has or lacks, asked for as <c>has:abstract</c> or, as in PubMed, <c>hasabstract</c>.</summary>
public enum QueryTrait
{
    Abstract,

    /// <summary>An abstract in sections with labels.</summary>
    Sections,

    /// <summary>Keywords of its authors.</summary>
    Keywords,

    /// <summary>Comments of readers.</summary>
    Comments,

    /// <summary>Tags of readers.</summary>
    Tags,

    /// <summary>A retraction, an expression of concern, a correction or a newer version.</summary>
    Notice,
    Retraction,
    Erratum,

    /// <summary>A published comment on it.</summary>
    Reply,

    /// <summary>A statement of its authors' interests.</summary>
    Interests,
}
