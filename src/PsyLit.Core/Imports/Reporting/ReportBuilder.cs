namespace PsyLit.Core.Imports.Reporting;

/// <summary>Gathers the report of an import while it runs, without holding on to the articles.</summary>
internal sealed class ReportBuilder(Import import, bool dryRun)
{
    private readonly List<ImportEntry> entries = [];
    private int leftOut;

    public bool DryRun => dryRun;

    public string? Failure { get; set; }

    public void Add(IEnumerable<ImportEntry> batch)
    {
        foreach (var entry in batch)
        {
            if (entry.Article is { Id: > 0 } article)
            {
                entry.ArticleId = article.Id;
            }

            entry.Article = null;
            if (entries.Count < ImportLimits.ReportedEntries)
            {
                entries.Add(entry);
            }
            else
            {
                leftOut++;
            }
        }
    }

    public ImportReport ToReport() => new()
    {
        ImportId = import.Id == 0 ? null : import.Id,
        FileName = import.FileName,
        Format = import.Format,
        Encoding = import.Encoding,
        DryRun = dryRun,
        Added = import.Added,
        Updated = import.Updated,
        Unchanged = import.Unchanged,
        Duplicate = import.Duplicate,
        Rejected = import.Rejected,
        Entries = entries,
        EntriesLeftOut = leftOut,
        Failure = Failure,
    };
}
