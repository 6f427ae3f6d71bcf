using System.Text;
using Microsoft.Extensions.Options;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Pages.Imports.Pasting;
using PsyLit.Web.Pages.PubMed;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Hands what a page was sent to the import desk, each file by itself; pasted identifiers by way of PubMed.</summary>
public sealed class Reception(ImportDesk desk, PastedText text, PubMedOrders orders, IOptions<ImportUploadOptions> options)
{
    /// <summary>The name under which a pasted text is reported.</summary>
    public const string PastedName = "pasted text";

    /// <summary>What could not be taken, each with its name; also when there was nothing.</summary>
    public static IReadOnlyList<string> ProblemsOf(IReadOnlyList<(string Name, Staging Staging)> received) => received.Count == 0
        ? ["Choose a file, or paste a text."]
        : [.. received.Where(one => one.Staging.Problem is not null).Select(one => $"{one.Name}: {one.Staging.Problem}")];

    /// <summary>Hands the files in one by one, then the pasted text.</summary>
    /// <param name="files">Uploaded files; the framework keeps large ones in temporary files until the request ends.</param>
    /// <param name="pasted">Null or blank for none.</param>
    /// <param name="asRecords">True to take the text for records without looking for identifiers.</param>
    /// <param name="how">Format, encoding and account; its file name is not used.</param>
    /// <param name="cancellationToken">Whoever sends them has gone away.</param>
    /// <returns>By name what became of each.</returns>
    public async Task<IReadOnlyList<(string Name, Staging Staging)>> ReceiveAsync(
        IReadOnlyList<IFormFile> files, string? pasted, bool asRecords, StagingRequest how, CancellationToken cancellationToken)
    {
        how = how with { MaxBytes = options.Value.MaxBytes };
        var received = new List<(string, Staging)>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            received.Add((file.FileName, await desk.ReceiveAsync(stream, how with { FileName = file.FileName }, cancellationToken)));
        }

        if (!asRecords && await text.ReadAsync(pasted, cancellationToken) is { IsAmbiguous: false, Found: { Count: > 0 } found })
        {
            received.Add((PastedName, await orders.FetchAsync(found, how.AccountId!.Value, cancellationToken)));
        }
        else if (!string.IsNullOrWhiteSpace(pasted))
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(pasted));
            // A pasted text has come through the browser, whatever its file was written in.
            received.Add((PastedName, await desk.ReceiveAsync(stream, how with { FileName = PastedName, Encoding = "utf-8" }, cancellationToken)));
        }

        return received;
    }
}
