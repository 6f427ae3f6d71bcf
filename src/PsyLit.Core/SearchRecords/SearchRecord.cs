using PsyLit.Core.Accounts;

namespace PsyLit.Core.SearchRecords;

/// <summary>A search of record: a strategy as it was run at one moment, with everything needed to report it and to run it again. Never changed, only withdrawn.</summary>
public sealed class SearchRecord
{
    public long Id { get; set; }

    /// <summary>What it is called in a report, at most <see cref="RecordSearch.MaxTitleLength"/> characters.</summary>
    public string Title { get; set; } = "";

    /// <summary>What its maker says about it, plain text; null when nothing.</summary>
    public string? Note { get; set; }

    /// <summary>Who made it, and is meant by <c>by:me</c>; null when the account is gone.</summary>
    public long? AccountId { get; set; }

    public Account? Account { get; set; }

    public DateTime MadeAt { get; set; }

    /// <summary>The strategy as typed; lines of a search history that it named stand in it.</summary>
    public string Text { get; set; } = "";

    /// <summary>How it was read, in plain form.</summary>
    public string NormalForm { get; set; } = "";

    /// <summary>Facet values chosen, as <see cref="SavedSearches.SearchState"/> writes them: the limits of the search.</summary>
    public IReadOnlyList<string> Filters { get; set; } = [];

    /// <summary>The same in the words that readers chose them by: <c>compound Ketamine</c>, <c>year 2015–2020</c>.</summary>
    public IReadOnlyList<string> Limits { get; set; } = [];

    /// <summary>Lines of the strategy with their counts; one line for a query without numbers.</summary>
    public IReadOnlyList<RecordedLine> Lines { get; set; } = [];

    /// <summary>How each term was read.</summary>
    public IReadOnlyList<RecordedTerm> Terms { get; set; } = [];

    /// <summary>What was read otherwise than typed, and what could not be answered.</summary>
    public IReadOnlyList<string> Remarks { get; set; } = [];

    /// <summary>How many records were found.</summary>
    public int Total { get; set; }

    /// <summary>The numbers of the records found, ascending.</summary>
    public IReadOnlyList<long> ArticleIds { get; set; } = [];

    /// <summary>How many records the library had.</summary>
    public int LibrarySize { get; set; }

    /// <summary>The largest number an article had.</summary>
    public long LastArticleId { get; set; }

    /// <summary>Which databases the records of the library came from, with how many records each.</summary>
    public IReadOnlyList<RecordedSource> Sources { get; set; } = [];

    /// <summary>How many records of the library had been merged into others as duplicates.</summary>
    public int MergedRecords { get; set; }

    /// <summary>The fingerprint of the vocabulary that concepts were found by.</summary>
    public string VocabularyFingerprint { get; set; } = "";

    /// <summary>The version of the program.</summary>
    public string ProgramVersion { get; set; } = "";

    /// <summary>The version of how texts are indexed (<see cref="Search.Indexing.DocumentMaker.Layout"/>).</summary>
    public int IndexLayout { get; set; }

    /// <summary>When records last came into the library before; null when none did.</summary>
    public DateTime? LastImportAt { get; set; }

    /// <summary>When it was withdrawn: it stays where reports may point to, says so, and leaves the list. Null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Why, plain text of at most <see cref="Withdrawing.MaxReasonLength"/> characters; null when it stands.</summary>
    public string? WithdrawnReason { get; set; }
}
