namespace PsyLit.Core.Articles;

/// <summary>A journal, book or series that works appeared in.</summary>
public sealed class Journal
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The ISO or MEDLINE abbreviation; null when no source gave one.</summary>
    public string? Abbreviation { get; set; }

    public string? Issn { get; set; }

    /// <summary>The folded name by which two spellings are known to be one journal; unique.</summary>
    public string Key { get; set; } = "";
}
