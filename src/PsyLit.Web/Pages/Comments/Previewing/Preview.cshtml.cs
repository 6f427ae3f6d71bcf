using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Comments;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Comments.Previewing;

/// <summary>Answers a script, while a comment is being typed, with the piece of page that posting it would make. Nothing is kept.</summary>
/// <remarks>Guests have no antiforgery token, so a post is taken from pages of this site, whoever sends it.</remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Preview)]
public sealed class PreviewModel(PostPreview preview) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Request.IsFromAnotherSite())
            return BadRequest();
        var text = CommentText.Normal(Text);
        return CommentText.Problem(text) is null
            ? Partial("~/Pages/Comments/Cards/_Body.cshtml", await preview.OfAsync(text, cancellationToken))
            : new NoContentResult();
    }
}
