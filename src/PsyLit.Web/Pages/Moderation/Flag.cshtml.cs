using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Posts;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>Where somebody says that there is something wrong with a comment or an annotation.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class FlagModel(ModeratedPosts posts, Flagging flagging, HidingForMe hiding, OwnDrafts drafts) : PageModel
{
    public ModeratedPost Post { get; private set; } = null!;

    [BindProperty]
    public ModerationReason? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    private Visitor Visitor => Visitor.Of(User);

    /// <param name="kind"><c>comment</c> or <c>annotation</c>.</param>
    /// <param name="id">The comment's number, or the annotation's name outside.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, id, cancellationToken) is not { } post)
            return NotFound();
        Post = post;
        return Visitor.MayFlag(post.WriterId) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(string kind, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, id, cancellationToken) is not { } post)
            return NotFound();
        if (!Visitor.MayFlag(post.WriterId))
            return Forbid();
        Post = post;
        if (this.Refuse(Reason is null ? nameof(Reason) : nameof(Note), Flagging.Problem(Reason, Note)))
            return Page();

        var outcome = await flagging.RunAsync(post, Visitor.AccountId!.Value, Reason!.Value, Note, drafts.Posted, cancellationToken);
        drafts.TellPosted();
        this.Say(outcome switch
        {
            FlagOutcome.Hidden => $"Thank you. The {post.Name} is hidden from everybody but its writer until a moderator has looked at it.",
            FlagOutcome.Again => "You had reported it before; what you said now is kept instead.",
            _ => $"Thank you. A moderator will look at it; until then the {post.Name} stays.",
        });
        return Redirect($"/articles/{post.ArticleId}");
    }

    /// <summary>Hides it, or all by its writer, for who asks and nobody else.</summary>
    public async Task<IActionResult> OnPostHideAsync(string kind, string id, bool all, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, id, cancellationToken) is not { } post)
            return NotFound();
        if (!Visitor.MayFlag(post.WriterId))
            return Forbid();
        await hiding.HideAsync(Visitor.AccountId!.Value, post, all, cancellationToken);
        this.Say(all ? $"What {post.WriterName} writes is folded for you from now on." : $"The {post.Name} is folded for you.");
        return Redirect($"/articles/{post.ArticleId}");
    }

    private async Task<ModeratedPost?> FindAsync(string kind, string id, CancellationToken cancellationToken) => kind switch
    {
        "comment" when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => await posts.CommentAsync(number, Visitor, cancellationToken),
        "annotation" when Guid.TryParse(id, out var name) => await posts.AnnotationAsync(name, Visitor, cancellationToken),
        _ => null,
    };
}
