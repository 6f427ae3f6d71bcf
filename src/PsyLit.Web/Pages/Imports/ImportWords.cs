using PsyLit.Core.Imports;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Imports;

/// <summary>An import said in words.</summary>
public static class ImportWords
{
    /// <summary>"Took in 412 of 415 records: 400 added, 2 updated, 10 unchanged; 3 could not be read."</summary>
    public static string Sentence(Import import)
    {
        ArgumentNullException.ThrowIfNull(import);
        var taken = import.Added + import.Updated + import.Unchanged;
        var all = taken + import.Rejected;
        if (all == 0)
            return "No record was found in the file.";

        var rejected = import.Rejected == 0 ? "" : $"; {Typography.Count(import.Rejected)} could not be read";
        return $"Took in {Typography.Count(taken)} of {Typography.Count(all, "record", "records")}: {Typography.Count(import.Added)} added, "
            + $"{Typography.Count(import.Updated)} updated, {Typography.Count(import.Unchanged)} unchanged{rejected}.";
    }
}
