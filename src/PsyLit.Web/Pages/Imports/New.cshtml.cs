using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Takes files or a pasted text into the library.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
[UploadLimit]
public sealed class NewModel(ImportUpload upload, IOptions<ImportUploadOptions> options) : PageModel
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The short name of a format; blank to find it out.</summary>
    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public bool DryRun { get; set; }

    public long MaxBytes => options.Value.MaxBytes;

    /// <summary>What a dry run would have done, and what could not be begun.</summary>
    public IReadOnlyList<ImportReport> Reports { get; private set; } = [];

    public string? Problem { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Files.Count == 0 && string.IsNullOrWhiteSpace(Text))
        {
            Problem = "Choose a file, or paste a text.";
            return Show(StatusCodes.Status422UnprocessableEntity);
        }

        var how = new FileImportRequest("", string.IsNullOrEmpty(Format) ? null : Format, Visitor.Of(User).AccountId, DryRun);
        Reports = await upload.RunAsync(Files, Text, how, cancellationToken);
        if (DryRun)
            return Show(StatusCodes.Status200OK);
        if (Reports.FirstOrDefault(report => report.ImportId is null) is { } failed)
        {
            Problem = $"{failed.FileName}: {failed.Failure}";
            return Show(StatusCodes.Status422UnprocessableEntity);
        }

        TempData["Message"] = Reports.Count > 1 ? $"{Reports.Count} files imported. Their reports stand on top of the list." : null;
        return Redirect(Reports is [{ ImportId: { } id }] ? $"/imports/{id}" : "/imports");
    }

    private PageResult Show(int statusCode)
    {
        Response.StatusCode = statusCode;
        return Page();
    }
}
