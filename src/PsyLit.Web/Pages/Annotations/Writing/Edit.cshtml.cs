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

/// <summary>Changes what an annotation says and who sees it.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(LibraryContext library, EditAnnotation edit, AnnotateForms forms, OwnDrafts drafts) : PageModel
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
        Version = long.TryParse((await drafts.AskedForAsync(DraftKey.AnnotationEdit(annotation.Id)))?.Version, out var version) ? version : EditAnnotation.VersionOf(annotation);
        (Text, Audience) = (annotation.Markdown, new Audience(annotation.Visibility, annotation.GroupId).Value);
        return await ShowAsync(annotation, null, null, StatusCodes.Status200OK, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } annotation)
            return NotFound();
        if (!Visitor.MayEdit(annotation))
            return Visitor.AccountId is null ? Challenge() : Forbid();
        var again = Decision.Again(annotation.Markdown);
        (Text, var undecided) = Decision.Decide(CommentText.Normal(Text), annotation.Markdown);
        if (undecided is not null)
            return await ShowAsync(annotation, undecided, again, StatusCodes.Status422UnprocessableEntity, cancellationToken);

        var audience = Writing.Audience.Of(Audience);
        var changed = await edit.RunAsync(annotation, Version, new AnnotationChange(Text, audience.Visibility, audience.GroupId) { Drafts = drafts.Posted }, cancellationToken);
        if (changed.Problem is not { } problem)
        {
            drafts.TellPosted();
            return Redirect($"/annotations/{id}");
        }

        if (!changed.IsConflict)
            return await ShowAsync(changed.Annotation!, problem, again, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        var conflict = new TextConflict(changed.Origin, changed.Annotation!.Markdown, Text);
        // Who has seen both goes on from the newest.
        (Version, Text) = (EditAnnotation.VersionOf(changed.Annotation), conflict.Proposal.Text);
        return await ShowAsync(changed.Annotation, null, conflict, StatusCodes.Status409Conflict, cancellationToken);
    }

    private Task<Annotation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        library.Annotations.VisibleTo(Visitor).SingleOrDefaultAsync(annotation => annotation.PublicId == id, cancellationToken);

    private async Task<PageResult> ShowAsync(Annotation annotation, string? problem, TextConflict? conflict, int statusCode, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        (Annotation, Problem, Conflict) = (annotation, problem, conflict);
        Groups = await forms.GroupsForAsync(annotation, Visitor, cancellationToken);
        Response.StatusCode = statusCode;
        return Page();
    }
}
