using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Receives files or a pasted text and has them looked through; nothing is written to the library here.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
[UploadLimit]
public sealed class NewModel(Reception reception, IOptions<ImportUploadOptions> options) : PageModel
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

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var how = new StagingRequest("", Visitor.Of(User).AccountId, Blank(Format), Blank(Encoding));
        var received = await reception.ReceiveAsync(Files, Text, how, cancellationToken);
        Problems = received.Count == 0
            ? ["Choose a file, or paste a text."]
            : [.. received.Where(one => one.Staging.Problem is not null).Select(one => $"{one.Name}: {one.Staging.Problem}")];
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var address = received is [{ Staging.ImportId: { } id }] ? $"/imports/{id}{(Refreshes ? "?refresh=true" : "")}" : "/imports";
        if (received.Count > 1)
            TempData["Message"] = $"{received.Count} files are being looked through. They stand on top of the list.";
        // A script has followed the upload; the page it goes to next is to be opened, not read by it.
        return Request.GetTypedHeaders().Accept.Any(accept => accept.MediaType == "application/json") ? new JsonResult(new { address }) : Redirect(address);
    }

    private static string? Blank(string? choice) => string.IsNullOrEmpty(choice) ? null : choice;
}
