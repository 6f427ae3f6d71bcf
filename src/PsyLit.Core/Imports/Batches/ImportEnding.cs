namespace PsyLit.Core.Imports.Batches;

/// <summary>How a run over a file leaves its import behind.</summary>
internal sealed class ImportEnding(Import import, bool dryRun, DateTime now)
{
    /// <summary>Sets state, time and remark, and gives the entries that say so in the list.</summary>
    /// <param name="failure">Why the run ended early; null when it came to the end of the file.</param>
    public IEnumerable<ImportEntry> Apply(string? failure)
    {
        import.State = import.State == ImportState.Cancelled ? ImportState.Cancelled
            // What could be read of a file that breaks off can still be chosen from.
            : dryRun ? ImportState.Checked
            : failure is null ? ImportState.Finished : ImportState.Failed;
        // An import that ended early keeps no end time.
        import.FinishedAt = failure is null && !dryRun ? now : null;
        import.Remark = failure ?? import.Remark;
        if (import.Remark is { } remark)
        {
            yield return new ImportEntry { Outcome = ImportOutcome.Remark, Title = import.FileName, Reason = remark };
        }
    }
}
