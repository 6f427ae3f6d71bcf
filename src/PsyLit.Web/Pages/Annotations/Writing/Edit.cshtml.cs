using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Core.Comments;
using PsyLit.Core.Drafts;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared.Rewording;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Annotations.Writing;

/// <summary>Changes what an annotation says and who sees it; see <see cref="AnnotateModel"/> for why it checks the antiforgery token itself.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(LibraryContext library, EditAnnotation edit, AnnotateForms forms, KeptDrafts kept, OwnDrafts drafts, IAntiforgery antiforgery) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Annotation Annotation { get; private set; } = null!;

    public string? Problem { get; private set; }

    [BindProperty(Name = "")]
    public ConflictChoice Decision { get; set; } = new();

    /// <summary>Another wording that was saved since this form was opened; null when none was.</summary>
    public TextConflict? Conflict { get; private set; }

    public IReadOnlyList<(long Id, string Name)> Groups { get; private set; } = [];

    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } annotation)
            return NotFound();
        if (!Visitor.MayEdit(annotation))
            return Visitor.AccountId is null ? Challenge() : Forbid();

        // A draft goes on from the wording that it was begun from.
        var begun = await drafts.AskedForAsync(DraftKey.AnnotationEdit(annotation.Id));
        Version = long.TryParse(begun?.Version, out var version) ? version : EditAnnotation.VersionOf(annotation);
        (Text, Audience) = (annotation.Markdown, new Audience(annotation.Visibility, annotation.GroupId).Value);
        return await ShowAsync(annotation, StatusCodes.Status200OK, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } annotation)
            return NotFound();
        if (Visitor.AccountId is not null && !Visitor.MayEdit(annotation))
            return Forbid();
        var saved = annotation.Markdown;
        if (Visitor.AccountId is null || !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            Conflict = Decision.Again(saved);
            Problem = "You are not logged in any more. What you wrote stands below: log in in another window, then save it again.";
            return await ShowAsync(annotation, StatusCodes.Status401Unauthorized, cancellationToken);
        }

        (Text, Problem) = Decision.Decide(CommentText.Normal(Text), saved);
        if (Problem is not null)
        {
            Conflict = Decision.Again(saved);
            return await ShowAsync(annotation, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var audience = Writing.Audience.Of(Audience);
        var changed = await edit.RunAsync(annotation, Version, Text, audience.Visibility, audience.GroupId, cancellationToken);
        if (changed.Problem is null)
        {
            await kept.ForgetAsync(drafts.Posted, annotation.AccountId, cancellationToken);
            drafts.TellPosted();
            return Redirect($"/annotations/{id}");
        }

        if (!changed.IsConflict)
        {
            (Problem, Conflict) = (changed.Problem, Decision.Again(saved));
            return await ShowAsync(changed.Annotation!, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        Conflict = new TextConflict(await OriginAsync(changed.Annotation!, Version, cancellationToken), changed.Annotation!.Markdown, Text);
        // After a conflict the writer has seen the newest wording and goes on from there.
        (Version, Text) = (EditAnnotation.VersionOf(changed.Annotation), Conflict.Proposal.Text);
        return await ShowAsync(changed.Annotation, StatusCodes.Status409Conflict, cancellationToken);
    }

    /// <summary>The wording of that version: what was replaced first after it, or what is saved when only who sees it was changed since.</summary>
    private async Task<string> OriginAsync(Annotation saved, long version, CancellationToken cancellationToken)
    {
        var edits = await library.AnnotationEdits.AsNoTracking().Where(edit => edit.AnnotationId == saved.Id).OrderBy(edit => edit.Id).ToListAsync(cancellationToken);
        return edits.Find(edit => edit.ReplacedAt.Ticks > version)?.Markdown ?? saved.Markdown;
    }

    private Task<Annotation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        library.Annotations.VisibleTo(Visitor).SingleOrDefaultAsync(annotation => annotation.PublicId == id, cancellationToken);

    private async Task<PageResult> ShowAsync(Annotation annotation, int statusCode, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Annotation = annotation;
        Groups = await forms.GroupsForAsync(annotation, Visitor, cancellationToken);
        Response.StatusCode = statusCode;
        return Page();
    }
}
