using System.Text;
using Microsoft.Extensions.Options;
using PsyLit.Core.Imports.Desk;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Hands what a page was sent to the import desk, each file by itself.</summary>
public sealed class Reception(ImportDesk desk, IOptions<ImportUploadOptions> options)
{
    /// <summary>The name under which a pasted text is reported.</summary>
    public const string PastedName = "pasted text";

    /// <summary>Hands the files in one by one, then the pasted text.</summary>
    /// <param name="files">Uploaded files; the framework keeps large ones in temporary files until the request ends.</param>
    /// <param name="pasted">Null or blank for none.</param>
    /// <param name="how">Format, encoding and account; its file name is not used.</param>
    /// <param name="cancellationToken">Whoever sends them has gone away.</param>
    /// <returns>By name what became of each.</returns>
    public async Task<IReadOnlyList<(string Name, Staging Staging)>> ReceiveAsync(
        IReadOnlyList<IFormFile> files, string? pasted, StagingRequest how, CancellationToken cancellationToken)
    {
        how = how with { MaxBytes = options.Value.MaxBytes };
        var received = new List<(string, Staging)>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            received.Add((file.FileName, await desk.ReceiveAsync(stream, how with { FileName = file.FileName }, cancellationToken)));
        }

        if (!string.IsNullOrWhiteSpace(pasted))
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(pasted));
            // A pasted text has come through the browser, whatever its file was written in.
            received.Add((PastedName, await desk.ReceiveAsync(stream, how with { FileName = PastedName, Encoding = "utf-8" }, cancellationToken)));
        }

        return received;
    }
}
