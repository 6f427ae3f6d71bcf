using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>What a collection is called, who sees it, its link, and its end.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(ReadableCollections collections, CollectionShelf shelf) : PageModel
{
    public Collection Collection { get; private set; } = null!;

    public Visitor Visitor => Visitor.Of(User);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public CollectionVisibility Visibility { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        (Name, Description, Visibility) = (Collection.Name, Collection.Description, Collection.Visibility);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        if (!Enum.IsDefined(Visibility))
            return BadRequest();
        if (Visibility != Collection.Visibility && !Visitor.MayPublish())
            return Forbid();
        var (name, description) = (CollectionText.NormalName(Name), CollectionText.Normal(Description));
        if (this.Refuse(nameof(Name), CollectionText.NameProblem(name)) | this.Refuse(nameof(Description), CollectionText.DescriptionProblem(description)))
            return Page();
        await shelf.ChangeAsync(Collection, name, description, Visibility, cancellationToken);
        return Redirect($"/collections/{id}");
    }

    public async Task<IActionResult> OnPostShareAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        if (!Visitor.MayPublish())
            return Forbid();
        await shelf.ShareAsync(Collection, cancellationToken);
        return Redirect($"/collections/{id}/edit#share");
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } problem)
            return problem;
        await shelf.StopSharingAsync(Collection, cancellationToken);
        this.Say("The link leads nowhere from now on.");
        return Redirect($"/collections/{id}/edit#share");
    }

    // What is not theirs is not there for them, unless everybody sees it: then it is only not theirs to change.
    private async Task<IActionResult?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await collections.FindOwnAsync(id, Visitor, cancellationToken) is not { DeletedAt: null } own)
            return await collections.FindAsync(id, Visitor, cancellationToken) is null ? NotFound() : Forbid();
        Collection = own;
        return null;
    }
}
