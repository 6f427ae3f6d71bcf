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
        $"The import was stopped. The {import.Added + import.Updated + import.Unchanged} records counted here are in the library; import the file again for the rest.");

    public static string Unreadable(string why) =>
        $"The file could not be read to its end ({why}). The records before that place are in the library.";

    public static string NotStored(string why) => $"The record could not be stored ({why}).";

    public static string LibraryFails(string why) =>
        $"The library could not be written to ({why}). The records counted here are in it; import the file again for the rest.";

    public static string IndexFails(string why) =>
        $"The records are in the library, but the search index could not follow ({why}). It catches up at the next import or start.";
}
