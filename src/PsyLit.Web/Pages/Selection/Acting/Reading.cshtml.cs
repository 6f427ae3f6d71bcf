using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingList;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Selection.Acting;

/// <summary>Marks all selected records on the visitor's reading list; can be taken back at once.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class ReadingModel(CurrentSelection selection, ReadingMarks marks, UndoToken undo) : PageModel
{
    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Count = (await selection.ReadAsync()).Count;
        return Count == 0 ? Redirect("/selection") : Page();
    }

    /// <param name="change">See <see cref="ReadingChange.Named"/>.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<IActionResult> OnPostAsync(string? change, CancellationToken cancellationToken)
    {
        var ids = await selection.ReadAsync();
        Count = ids.Count;
        if (ReadingChange.Named(change) is not { } wanted)
        {
            this.Refuse("", "Choose how they are to be marked.");
            return Page();
        }

        var changed = await marks.ChangeAsync(Visitor.Of(User).AccountId!.Value, ids, wanted, cancellationToken);
        this.Say(
            changed.Records == 0 ? "All of them were marked so already." : $"{Typography.Count(changed.Records, "record is", "records are")} marked.",
            changed.Records > 0 ? $"/reading-list/mark?handler=Undo&token={undo.Protect(changed)}" : null);
        return Redirect("/selection");
    }
}
