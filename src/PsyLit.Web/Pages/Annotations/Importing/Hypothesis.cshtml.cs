using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations.Exchange.Hypothesis;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Web.Pages.Annotations.Writing;
using PsyLit.Web.Pages.SearchRecords;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Annotations.Importing;

/// <summary>Brings annotations from a file that Hypothesis exported, and says what became of each.</summary>
[Authorize(Policy = Role.Annotator)]
[EnableRateLimiting(PostingLimits.Post)]
[RequestSizeLimit(HypothesisFile.MaxBytes * 2)]
public sealed class HypothesisModel(HypothesisImport import, AnnotateForms forms) : PageModel
{
    [BindProperty]
    public IFormFile? Exported { get; set; }

    /// <summary>Who will see them, as <see cref="Writing.Audience.Value"/>.</summary>
    [BindProperty]
    public string? Audience { get; set; }

    public IReadOnlyList<(long Id, string Name)> Groups { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>What became of each annotation; null before a file was sent.</summary>
    public IReadOnlyList<BroughtAnnotation>? Brought { get; private set; }

    /// <summary>Entries of the file that are no annotations.</summary>
    public int Unreadable { get; private set; }

    private Visitor Visitor => Visitor.Of(User);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Groups = await forms.GroupsOfAsync(Visitor, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Groups = await forms.GroupsOfAsync(Visitor, cancellationToken);
        var file = await ReadAsync(cancellationToken);
        var audience = Writing.Audience.Of(Audience);
        Problem = file.Problem ?? (audience.GroupId is { } wanted && !Groups.Any(group => group.Id == wanted) ? "You are in no such group, or it was closed. Choose who sees them again." : null);
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var request = new HypothesisRequest(Visitor.AccountId!.Value, audience.Visibility, audience.GroupId, new SiteIris(SearchRecordExports.SiteOf(Request)));
        Brought = await import.RunAsync(file, request, cancellationToken);
        Unreadable = file.Unreadable;
        return Page();
    }

    private async Task<HypothesisReading> ReadAsync(CancellationToken cancellationToken)
    {
        if (Exported is null || Exported.Length == 0)
            return HypothesisReading.Failed("Choose the file that Hypothesis exported.");
        if (Exported.Length > HypothesisFile.MaxBytes)
            return HypothesisFile.TooLarge(Exported.Length);
        using var bytes = new MemoryStream((int)Exported.Length);
        await Exported.CopyToAsync(bytes, cancellationToken);
        return HypothesisFile.Read(bytes.ToArray());
    }
}
