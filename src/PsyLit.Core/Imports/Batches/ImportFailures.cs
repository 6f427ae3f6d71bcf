using System.Globalization;

namespace PsyLit.Core.Imports.Batches;

/// <summary>The sentences in which an import says why it ended early.</summary>
internal static class ImportFailures
{
    public static string FileTooLarge(ImportLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file is larger than {limits.FileBytes / 1048576.0:0.#} MB, the most that is taken at once. Split it and import the parts.");

    public static string Stopped(Import import) => string.Create(
        CultureInfo.InvariantCulture,
        $"The import was stopped. The {import.Added + import.Updated + import.Unchanged + import.Duplicate:N0} records counted here are in the library; import it again for the rest: what is in is recognised.");

    /// <param name="why">What the system said.</param>
    /// <param name="dryRun">True when nothing was to be written.</param>
    public static string Unreadable(string why, bool dryRun = false) => dryRun
        ? $"The file could not be read to its end ({why}). The records before that place can be imported."
        : $"The file could not be read to its end ({why}). The records before that place are in the library.";

    public static string Interrupted(Import import) => string.Create(
        CultureInfo.InvariantCulture,
        $"The program was ended while it imported this file. The {import.Added + import.Updated + import.Unchanged + import.Duplicate:N0} records counted here are in the library; import the file again for the rest: what is in is recognised.");

    public static string WentOn(int position) => string.Create(
        CultureInfo.InvariantCulture, $"It was stopped by the end of the program after record {position:N0} and went on from there.");

    public static string StoppedTwice(int position) => string.Create(
        CultureInfo.InvariantCulture,
        $"The program ended twice while it imported the records after number {position:N0}, so it was not tried a third time. What is counted here is in the library.");

    public static string FileGone() =>
        "The uploaded file is no longer in the data folder. What is counted here is in the library; upload the file again for the rest.";

    public static string NotStored(string why) => $"The record could not be stored ({why}).";

    public static string LibraryFails(string why) =>
        $"The library could not be written to ({why}). The records counted here are in it; import the file again for the rest.";

    public static string IndexFails(string why) =>
        $"The records are in the library, but the search index could not follow ({why}). It catches up at the next import or start.";
}
