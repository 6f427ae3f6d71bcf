using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Annotations.Writing;

/// <summary>Annotates a passage: the form on a page of its own, and what it or the dialog over the record posts.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class AnnotateModel(LibraryContext library, WriteAnnotation write, AnnotateForms forms, OwnDrafts drafts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long ArticleId { get; set; }

    [BindProperty(SupportsGet = true)]
    public AnnotateInput Input { get; set; } = new();

    public AnnotateForm Form { get; private set; } = null!;

    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Visitor.AccountId is null)
            return Challenge();
        // An address says where, never what.
        Input.Quote = null;
        return Visitor.MayAnnotate() ? await ShowAsync(null, StatusCodes.Status200OK, cancellationToken) : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        if (!Visitor.MayAnnotate())
            return Forbid();
        if (await library.FindTextAsync(ArticleId, null, cancellationToken) is not { } newest)
            return NotFound();

        var audience = Audience.Of(Input.Audience);
        var wanted = new NewAnnotation
        {
            ArticleId = ArticleId,
            RevisionNumber = Input.Revision ?? newest.RevisionNumber,
            Section = Input.Section ?? "",
            Start = Input.Start,
            End = Input.End,
            Seen = Input.Quote,
            Purpose = Input.Purpose,
            Markdown = Input.Text ?? "",
            TagName = Input.Tag,
            ConceptId = forms.ConceptNamed(Input.Concept),
            Visibility = audience.Visibility,
            GroupId = audience.GroupId,
            Drafts = drafts.Posted,
        };
        var written = await write.RunAsync(wanted, accountId, cancellationToken);
        if (written.Annotation is not { } annotation)
            return await ShowAsync(written.Problem, StatusCodes.Status422UnprocessableEntity, cancellationToken);

        drafts.TellPosted();
        return Redirect($"/articles/{ArticleId}#annotation-{annotation.Id}");
    }

    private async Task<IActionResult> ShowAsync(string? problem, int statusCode, CancellationToken cancellationToken)
    {
        var text = await library.FindTextAsync(ArticleId, Input.Revision, cancellationToken) ?? await library.FindTextAsync(ArticleId, null, cancellationToken);
        if (text is null)
            return NotFound();
        var plain = text.Sections.FirstOrDefault(section => section.Name == Input.Section)?.Plain ?? "";
        var isThere = Input.Start >= 0 && Input.End <= plain.Length && Input.Start < Input.End;
        // Without a passage there is nothing to annotate yet: the record is the place to choose one.
        if (!isThere && problem is null)
            return Redirect($"/articles/{ArticleId}");

        Input.Revision ??= text.RevisionNumber;
        Form = new AnnotateForm
        {
            ArticleId = ArticleId,
            Input = Input,
            // What was posted stays what was chosen, whatever stands at its place by now.
            Quote = Input.Quote is { Length: > 0 } chosen ? chosen : isThere ? plain[Input.Start..Input.End] : "",
            Problem = problem,
            Groups = await forms.GroupsOfAsync(Visitor, cancellationToken),
        };
        Response.StatusCode = statusCode;
        return Page();
    }
}
