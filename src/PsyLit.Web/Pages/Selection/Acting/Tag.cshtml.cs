using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Selection.Acting;

/// <summary>Puts a tag on all selected records; can be taken back at once.</summary>
[Authorize(Policy = Role.Annotator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class TagModel(CurrentSelection selection, TagTogether tags, UndoToken undo) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public int Count { get; private set; }

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public async Task<IActionResult> OnGetAsync()
    {
        Count = (await selection.ReadAsync()).Count;
        return Count == 0 ? Redirect("/selection") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ids = await selection.ReadAsync();
        Count = ids.Count;
        var name = TagName.Normal(Name);
        if (this.Refuse(nameof(Name), TagName.Problem(name)))
            return Page();

        var tagged = await tags.AddAsync(ids, AccountId, name, cancellationToken);
        var sentences = new List<string> { $"“{name}” is on {Typography.Count(tagged.Added, "record", "records")} more now." };
        if (tagged.Already > 0)
            sentences.Add($"{Typography.Count(tagged.Already)} had it already.");
        if (tagged.Full > 0)
            sentences.Add($"{Typography.Count(tagged.Full)} have as many tags as a record may have.");
        this.Say(string.Join(' ', sentences), tagged.Added > 0 ? $"/selection/tag?handler=Undo&token={undo.Protect(tagged)}" : null);
        return Redirect("/selection");
    }

    public async Task<IActionResult> OnPostUndoAsync([FromQuery] string? token, CancellationToken cancellationToken)
    {
        if (undo.Read<TaggedTogether>(token) is not { } tagged)
            return BadRequest();
        if (tagged.AccountId != AccountId)
            return Forbid();
        this.Say($"Taken off {Typography.Count(await tags.TakeBackAsync(tagged, cancellationToken), "record", "records")} again.");
        return Redirect("/selection");
    }
}
