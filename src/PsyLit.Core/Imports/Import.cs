using PsyLit.Core.Accounts;

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

    /// <summary>Null while the import runs; still null at the next start when the process was ended in between.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Who imported it; null for the command line and the first start.</summary>
    public long? AccountId { get; set; }

    public Account? Account { get; set; }

    public int Added { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    public int Rejected { get; set; }

    public ICollection<ImportEntry> Entries { get; } = [];
}
