namespace PsyLit.Formats.Tests.RoundTrips;

/// <summary>The parts of a record that some formats carry and others do not. What every format carries (title, people, date, DOI ...) has no flag.</summary>
[Flags]
internal enum RecordFields : long
{
    None = 0,
    OriginalTitle = 1L << 0,

    /// <summary>A particle apart from its family name; without this flag it is generated as the beginning of the family name.</summary>
    Particles = 1L << 1,
    GroupsWithCommas = 1L << 2,
    Editors = 1L << 3,
    Translators = 1L << 4,
    SeriesEditors = 1L << 5,
    Collaborators = 1L << 6,
    MoreAuthors = 1L << 7,
    Orcids = 1L << 8,
    Affiliations = 1L << 9,
    ContainerAbbreviation = 1L << 10,
    Seasons = 1L << 11,
    MonthSpans = 1L << 12,
    PublishedOnline = 1L << 13,
    Pmid = 1L << 14,
    Pmcid = 1L << 15,
    OtherIdentifiers = 1L << 16,
    Issns = 1L << 17,
    Isbns = 1L << 18,
    Urls = 1L << 19,
    Languages = 1L << 20,
    Publisher = 1L << 21,
    Edition = 1L << 22,
    Summary = 1L << 23,

    /// <summary>Labelled sections; without this flag an abstract is one section without a label.</summary>
    StructuredAbstract = 1L << 24,
    SectionCategories = 1L << 25,
    AbstractCopyright = 1L << 26,
    AuthorKeywords = 1L << 27,
    MajorAuthorKeywords = 1L << 28,
    MeshKeywords = 1L << 29,
    Substances = 1L << 30,
    PublicationTypes = 1L << 31,
    Notices = 1L << 32,
    SampleSize = 1L << 33,
    Unconfirmed = 1L << 34,
    Notes = 1L << 35,
    Source = 1L << 36,
    OtherRoles = 1L << 37,
    All = (1L << 38) - 1,
}
