using PsyLit.Core.Accounts;
using PsyLit.Core.PubMed;

namespace PsyLit.Core.Imports;

/// <summary>One file taken into the library, with its report. Reports stay.</summary>
public sealed class Import
{
    public long Id { get; set; }

    /// <summary>The file's name as given, without its folder.</summary>
    public string FileName { get; set; } = "";

    /// <summary>The short name of the format it was read as (<c>nbib</c>); null when nothing recognised it.</summary>
    public string? Format { get; set; }

    /// <summary>The character encoding used and why, as a sentence.</summary>
    public string? Encoding { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>When the last record was dealt with; null until then, and when the import ended early.</summary>
    public DateTime? FinishedAt { get; set; }

    public ImportState State { get; set; }

    /// <summary>
    /// The uploaded file's name in the data folder's <c>incoming</c>, kept as long as the import may have to read it again; null for
    /// what was read from elsewhere (the command line, the first start).
    /// </summary>
    public string? StagedFile { get; set; }

    /// <summary>The format a person named instead of the one found; null for none.</summary>
    public string? NamedFormat { get; set; }

    /// <summary>The encoding a person named instead of the one found; null for none.</summary>
    public string? NamedEncoding { get; set; }

    /// <summary>How many items (records, problems, withdrawals) of the file are dealt with; written in the same transaction as what became of them, so that a killed import goes on from here.</summary>
    public int Position { get; set; }

    /// <summary>How many items the file has; null until it was read to its end once.</summary>
    public int? Total { get; set; }

    /// <summary>The positions (from 1) of the items a person chose not to import.</summary>
    public IReadOnlyList<int> LeftOut { get; set; } = [];

    /// <summary>Why the import ended early, or that it went on after a stop, as a sentence; null when there is nothing to say.</summary>
    public string? Remark { get; set; }

    /// <summary>The saved PubMed query whose run this is; null for everything else.</summary>
    public long? SavedQueryId { get; set; }

    /// <summary>What was asked of PubMed for it; null for files that people handed in.</summary>
    public ImportFetch? Fetch { get; set; }

    /// <summary>Who imported it; null for the command line and the first start.</summary>
    public long? AccountId { get; set; }

    public Account? Account { get; set; }

    public int Added { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Records that repeat a work which stood earlier in the same file, and say nothing new about it.</summary>
    public int Duplicate { get; set; }

    public int Rejected { get; set; }

    public ICollection<ImportEntry> Entries { get; } = [];
}
