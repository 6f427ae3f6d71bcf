using System.Text;
using Microsoft.Extensions.Options;
using PsyLit.Core.Imports;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Runs the importer on what a page was sent.</summary>
public sealed class ImportUpload(FileImport import, IOptions<ImportUploadOptions> options)
{
    /// <summary>The name under which a pasted text is reported.</summary>
    public const string PastedName = "pasted text";

    /// <summary>Imports the files one by one, then the pasted text.</summary>
    /// <param name="files">Uploaded files; the framework keeps large ones in temporary files until the request ends.</param>
    /// <param name="pasted">Null or blank for none.</param>
    /// <param name="how">Format, account and dry run; its file name is not used.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(
        IReadOnlyList<IFormFile> files, string? pasted, FileImportRequest how, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(options.Value.MaxDuration);
        var reports = new List<ImportReport>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            reports.Add(await import.RunAsync(stream, how with { FileName = file.FileName }, null, limited.Token));
        }

        if (!string.IsNullOrWhiteSpace(pasted))
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(pasted));
            reports.Add(await import.RunAsync(stream, how with { FileName = PastedName }, null, limited.Token));
        }

        return reports;
    }
}
