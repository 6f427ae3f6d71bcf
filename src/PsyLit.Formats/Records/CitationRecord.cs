namespace PsyLit.Formats.Records;

/// <summary>One bibliographic record: what every reader yields and every writer takes.</summary>
/// <remarks>
/// Text that a paper prints with emphasis (<see cref="Title"/>, <see cref="Summary"/>, abstract sections) is <em>inline text</em>:
/// the eight tags <c>&lt;b&gt; &lt;/b&gt; &lt;i&gt; &lt;/i&gt; &lt;sub&gt; &lt;/sub&gt; &lt;sup&gt; &lt;/sup&gt;</c>, written exactly so,
/// are markup; every other character, including <c>&lt;</c> and <c>&amp;</c>, stands for itself. All other strings are plain text.
/// A field that a file does not give is <see langword="null"/> or empty, never a placeholder.
/// </remarks>
public sealed record CitationRecord
{
    /// <summary>The line of the file on which the record begins, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The kind of work as a CSL 1.0.2 type, for example <c>article-journal</c>, <c>book</c>, <c>chapter</c>, <c>article</c> (preprint).</summary>
    public string Type { get; init; } = "article-journal";

    /// <summary>The title as inline text, without the closing full stop that MEDLINE adds.</summary>
    public string? Title { get; init; }

    /// <summary>The title in the language of the work, when <see cref="Title"/> is a translation.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>People and groups in the order printed; all roles in one list.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>True when the source says that more authors exist than it lists ("et al.").</summary>
    public bool MoreAuthors { get; init; }

    /// <summary>The journal, book or series the work appeared in, by its full name.</summary>
    public string? ContainerTitle { get; init; }

    /// <summary>The journal's abbreviated name (ISO 4 or MEDLINE), for example <c>Nan Fang Yi Ke Da Xue Xue Bao</c>.</summary>
    public string? ContainerAbbreviation { get; init; }

    /// <summary>When the work was published, as precisely as the source says.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>When it first appeared online, where the source gives that apart.</summary>
    public PartialDate? PublishedOnline { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>Pages as printed, with abbreviated last pages written out: <c>481-489</c>, <c>e12</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>The DOI in lower-case-insensitive bare form, without <c>https://doi.org/</c>; never blank.</summary>
    public string? Doi { get; init; }

    /// <summary>The PubMed identifier, digits only.</summary>
    public string? Pmid { get; init; }

    /// <summary>The PubMed Central identifier with its prefix: <c>PMC9950579</c>.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Trial registrations, publisher item identifiers and other numbers, each with its scheme.</summary>
    public IReadOnlyList<Identifier> OtherIdentifiers { get; init; } = [];

    public IReadOnlyList<string> Issns { get; init; } = [];

    public IReadOnlyList<string> Isbns { get; init; } = [];

    /// <summary>Links to the work, in the order of the source.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Languages as the source writes them (<c>eng</c>, <c>English</c>, <c>de</c>).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? Publisher { get; init; }

    public string? PublisherPlace { get; init; }

    public string? Edition { get; init; }

    /// <summary>A short account written by someone other than the authors (a review page's "Summary"), as inline text.</summary>
    public string? Summary { get; init; }

    /// <summary>The abstract, section by section; one section without a label when it is not structured.</summary>
    public IReadOnlyList<AbstractSection> Abstract { get; init; } = [];

    /// <summary>The abstract's copyright notice, kept apart from its text.</summary>
    public string? AbstractCopyright { get; init; }

    public IReadOnlyList<Keyword> Keywords { get; init; } = [];

    /// <summary>Publication types as the source names them: <c>Randomized Controlled Trial</c>, <c>Review</c>.</summary>
    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    /// <summary>Corrections, retractions, expressions of concern and the works they point to.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Number of participants or animals with the source's remark, for example <c>24 (27 randomized)</c>.</summary>
    public string? SampleSize { get; init; }

    /// <summary>Names of fields that nobody has checked yet: <c>authors</c>, <c>title</c>, <c>year</c>, <c>journal</c>.</summary>
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];

    /// <summary>Readers' comments that came with the record.</summary>
    public IReadOnlyList<ImportedComment> Comments { get; init; } = [];

    /// <summary>Notes of the person who kept the record.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the record says it came from, for example <c>PubMed</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Fields of the file that have no place above, exactly as they were; nothing of a record is thrown away.</summary>
    public IReadOnlyList<RawField> RawFields { get; init; } = [];
}
