using System.Globalization;
using PsyLit.Core.Archives;
using PsyLit.Web.Hosting;

namespace PsyLit.Web.Commands;

/// <summary>Archives as files: <c>export --all FILE.zip</c> and <c>import</c> of such a file.</summary>
internal static class ArchiveFile
{
    /// <summary>Writes all of the library to a file; one that is there already is only replaced when the new one is whole.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ExportAsync(IServiceProvider services, FileInfo file, CancellationToken cancellationToken)
    {
        var unfinished = file.FullName + ".unfinished";
        try
        {
            ArchiveSummary summary;
            await using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                summary = await services.GetRequiredService<LibraryExport>().RunAsync(output, Documents(), cancellationToken);
                output.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file.FullName, overwrite: true);
            Console.WriteLine($"{file.FullName}: {InWords(summary)}. Passwords and keys are not in it.");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            Console.Error.WriteLine(failure is OperationCanceledException ? "Stopped. Nothing was written." : $"The archive could not be written: {failure.Message}");
            File.Delete(unfinished);
            return 1;
        }
    }

    /// <summary>Restores the file into the empty library when it is an archive.</summary>
    /// <returns>The exit code; null when it is a file of another kind, or cannot be read: then the importer says so.</returns>
    public static async Task<int?> TryRestoreAsync(IServiceProvider services, FileInfo file, bool dryRun, CancellationToken cancellationToken)
    {
        if (!file.Exists || !file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        await using var archive = file.OpenRead();
        if (await LibraryArchive.PeekAsync(archive, cancellationToken) is not { } content)
        {
            return null;
        }

        if (dryRun)
        {
            Console.WriteLine($"{file.Name} is an archive of {InWords(content)}.");
            return 0;
        }

        return await RestoreAsync(services, archive, cancellationToken);
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, Stream archive, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<LibraryRestore>().RunAsync(archive, cancellationToken);
        if (result.Summary is not { } summary)
        {
            Console.Error.WriteLine(result.Failure);
            return 1;
        }

        Console.WriteLine($"Restored {InWords(summary)}.");
        if (summary.Of("accounts") > 0)
        {
            Console.WriteLine("Accounts come without passwords. Give one a new password with: user password NAME");
        }

        return 0;
    }

    private static List<ArchiveDocument> Documents() => [new("hypotheses.json", File.ReadAllBytes(Path.Combine(Seeds.Folder, "hypotheses.json")))];

    private static string InWords(ArchiveSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Of("articles")} records, {summary.Of("article-revisions")} earlier texts, {summary.Of("comments")} comments, {summary.Of("article-tags")} tags on records, {summary.Of("imports")} imports, {summary.Of("accounts")} accounts");
}
