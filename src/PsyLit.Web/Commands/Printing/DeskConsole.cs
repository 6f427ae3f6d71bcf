using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;

namespace PsyLit.Web.Commands.Printing;

/// <summary>Takes a file to the import desk and stays until it is imported.</summary>
internal static class DeskConsole
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(0.5);

    /// <summary>Imports a file without a dry run: in this process, or in the site's when that runs on the same library and was quicker.</summary>
    /// <param name="services">The library's services.</param>
    /// <param name="file">Read to its end; stays open.</param>
    /// <param name="request">What it is.</param>
    /// <param name="cancellationToken">Stops the import between two records. A program that is killed leaves it to the site, which goes on with it.</param>
    public static async Task<ImportReport> ImportAsync(IServiceProvider services, Stream file, StagingRequest request, CancellationToken cancellationToken)
    {
        var staging = await services.GetRequiredService<ImportDesk>().ReceiveAsync(file, request with { WithoutTrial = true }, cancellationToken);
        if (staging.ImportId is not { } id)
        {
            return new ImportReport { FileName = request.FileName, Failure = staging.Problem };
        }

        var work = services.GetRequiredService<DeskWork>();
        using var stop = cancellationToken.Register(() => work.Stop(id, discard: false));
        var imports = services.GetRequiredService<LibraryContext>().Imports;
        var worker = services.GetRequiredService<DeskWorker>();
        while (!await worker.ImportAsync(id, CancellationToken.None)
            && await imports.AnyAsync(import => import.Id == id && (import.State == ImportState.Waiting || import.State == ImportState.Running), CancellationToken.None))
        {
            await Task.Delay(LookAgain, CancellationToken.None);
        }

        return (await StoredReport.ReadAsync(services.GetRequiredService<LibraryContext>(), id, CancellationToken.None))!;
    }
}
