using PsyLit.Core.Comments;
using PsyLit.Core.Relations;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Articles;

/// <summary>A work in the library with its current text. Earlier texts are its <see cref="Revisions"/>.</summary>
/// <remarks>
/// <see cref="Title"/>, <see cref="Summary"/> and <see cref="Abstract"/> are inline text as described on <see cref="CitationRecord"/>,
/// stored as imported, character for character. Lists that are only ever read together with the article are one JSON column each.
/// </remarks>
public sealed class Article
{
    public long Id { get; set; }

    /// <summary>The kind of work as a CSL type: <c>article-journal</c>, <c>chapter</c>.</summary>
    public string Type { get; set; } = "article-journal";

    public string Title { get; set; } = "";

    public string? OriginalTitle { get; set; }

    /// <summary>A short account by someone other than the authors; null when none was imported.</summary>
    public string? Summary { get; set; }

    public IReadOnlyList<AbstractSection> Abstract { get; set; } = [];

    public string? AbstractCopyright { get; set; }

    /// <summary>The number of the text shown now, counted from 1. Annotations name the revision they were made on.</summary>
    public int RevisionNumber { get; set; } = 1;

    public IReadOnlyList<Contributor> Contributors { get; set; } = [];

    /// <summary>True when there are more authors than <see cref="Contributors"/> lists.</summary>
    public bool MoreAuthors { get; set; }

    public long? JournalId { get; set; }

    public Journal? Journal { get; set; }

    /// <summary>The publication date as precisely as it is known; null when no source gave one.</summary>
    public PartialDate? Published { get; set; }

    /// <summary><see cref="Published"/> as a number that sorts (<see cref="PartialDate.SortKey"/>); 0 when unknown.</summary>
    public int PublishedSort { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Pages { get; set; }

    public string? Publisher { get; set; }

    /// <summary>Digits only; unique in a library.</summary>
    public string? Pmid { get; set; }

    /// <summary>The bare DOI as first written.</summary>
    public string? Doi { get; set; }

    /// <summary><see cref="Doi"/> in lower case, because DOIs are compared without regard to case (ISO 26324).</summary>
    public string? DoiKey { get; set; }

    public string? Pmcid { get; set; }

    /// <summary>Folded title, year and first author in one string: the last resort for recognising a work (see <c>Imports</c>).</summary>
    public string MatchKey { get; set; } = "";

    public IReadOnlyList<Identifier> OtherIdentifiers { get; set; } = [];

    public IReadOnlyList<string> Urls { get; set; } = [];

    public IReadOnlyList<string> Languages { get; set; } = [];

    public IReadOnlyList<Keyword> Keywords { get; set; } = [];

    public IReadOnlyList<string> PublicationTypes { get; set; } = [];

    public IReadOnlyList<Notice> Notices { get; set; } = [];

    public string? SampleSize { get; set; }

    /// <summary>Names of fields that nobody has checked yet (<c>authors</c>, <c>year</c>); pages mark them "unconfirmed".</summary>
    public IReadOnlyList<string> Unconfirmed { get; set; } = [];

    public DateTime AddedAt { get; set; }

    /// <summary>When an import last changed anything of the article.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>
    /// The article that took this one's place when a person found them to be one work; null for every article that pages show. The row
    /// stays as it was, so that the merge can be undone. Queries leave such rows out unless they ask for them
    /// (<see cref="ArticleFilters.MergedAway"/>).
    /// </summary>
    public long? MergedIntoId { get; set; }

    public ICollection<ArticleRevision> Revisions { get; } = [];

    public ICollection<ArticleSource> Sources { get; } = [];

    public ICollection<Comment> Comments { get; } = [];

    public ICollection<ArticleTag> Tags { get; } = [];

    /// <summary><see cref="Notices"/> that point to another work, one row each, so that they are found from the other end too.</summary>
    public ICollection<ArticleRelation> Relations { get; } = [];
}
