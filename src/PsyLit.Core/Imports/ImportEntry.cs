using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports;

/// <summary>What became of one record of an imported file, or a remark on it.</summary>
public sealed class ImportEntry
{
    public long Id { get; set; }

    public long ImportId { get; set; }

    /// <summary>Which item of the file it is, counted from 1; 0 for a remark that belongs to none.</summary>
    public int Position { get; set; }

    /// <summary>The file within an archive (<c>trials/2024.ris</c>); null when the file is no archive.</summary>
    public string? Part { get; set; }

    /// <summary>The line of the file, counted from 1; 0 for a remark on the whole file.</summary>
    public int Line { get; set; }

    public ImportOutcome Outcome { get; set; }

    /// <summary>The article added, updated or found unchanged; null when rejected or a remark.</summary>
    public long? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The record's title, or what of the file the entry is about.</summary>
    public string Title { get; set; } = "";

    /// <summary>Why this became of it: "same PMID 27210031; new abstract", or a reader's sentence.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who wrote the record, where and when, so that a person can choose from a dry run; null in a report.</summary>
    public string? Credit { get; set; }

    /// <summary>What the record changed in the article, or in a dry run would change; empty for everything that was not updated.</summary>
    public IReadOnlyList<FieldChange> Changes { get; set; } = [];

    /// <summary>What was rejected, character for character as it stood in the file; null for everything that was taken over.</summary>
    public string? Source { get; set; }
}
