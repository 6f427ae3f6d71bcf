using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Pages.Imports.Pasting;
using PsyLit.Web.Pages.PubMed;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Receives files, pasted records or pasted identifiers and has them looked through; nothing is written to the library here.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
[UploadLimit]
public sealed class NewModel(Reception reception, PastedText pasted, PubMedOrders orders, IOptions<ImportUploadOptions> options) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The short name of a format; blank to find it out.</summary>
    [BindProperty]
    public string? Format { get; set; }

    /// <summary>The name of an encoding; blank to find it out.</summary>
    [BindProperty]
    public string? Encoding { get; set; }

    /// <summary>True when the next page shall come anew by itself: where no script listens.</summary>
    [BindProperty(Name = "refresh")]
    public bool Refreshes { get; set; }

    public long MaxBytes => options.Value.MaxBytes;

    /// <summary>What could not be taken, each with its file.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>How the text was understood, when that needs an answer; null before, and for records.</summary>
    public PastedReading? Reading { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Files.Count > 0 || Blank(Format) is not null || await pasted.ReadAsync(Text, cancellationToken) is not { } reading)
            return await ReceiveAsync(asRecords: Blank(Format) is not null, cancellationToken);
        if (reading.Found.Count == 0)
            return Refuse(PastedText.NothingRecognised);

        Reading = reading;
        return Page();
    }

    /// <summary>Takes the text for records, whatever it looks like.</summary>
    public Task<IActionResult> OnPostRecordsAsync(CancellationToken cancellationToken) => ReceiveAsync(asRecords: true, cancellationToken);

    /// <summary>Fetches the records that the identifiers in the text name.</summary>
    /// <param name="onlyMissing">True to leave out what is in the library.</param>
    /// <param name="cancellationToken">Gives up before anything is ordered.</param>
    public async Task<IActionResult> OnPostFetchAsync(bool onlyMissing, CancellationToken cancellationToken)
    {
        Reading = await pasted.ReadAsync(Text, cancellationToken);
        var order = await orders.FetchAsync((onlyMissing ? Reading?.Missing : Reading?.Found) ?? [], Visitor.Of(User).AccountId!.Value, cancellationToken);
        return order.Problem is null ? Redirect(Address(order)) : Refuse(order.Problem);
    }

    private async Task<IActionResult> ReceiveAsync(bool asRecords, CancellationToken cancellationToken)
    {
        var how = new StagingRequest("", Visitor.Of(User).AccountId, Blank(Format), Blank(Encoding));
        var received = await reception.ReceiveAsync(Files, Text, asRecords, how, cancellationToken);
        if (Reception.ProblemsOf(received) is { Count: > 0 } problems)
            return Refuse([.. problems]);

        var address = received is [var only] ? Address(only.Staging) : "/imports";
        if (received.Count > 1)
            TempData["Message"] = $"{received.Count} files are being looked through. They stand on top of the list.";
        // A script has followed the upload; the page it goes to next is for the browser, not for the script.
        return Request.GetTypedHeaders().Accept.Any(accept => accept.MediaType == "application/json") ? new JsonResult(new { address }) : Redirect(address);
    }

    private PageResult Refuse(params string[] problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private string Address(Staging staging) => $"/imports/{staging.ImportId}{(Refreshes ? "?refresh=true" : "")}";

    private static string? Blank(string? choice) => string.IsNullOrEmpty(choice) ? null : choice;
}
