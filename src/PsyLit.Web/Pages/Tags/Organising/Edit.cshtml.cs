using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Tags.Organising;

/// <summary>What a tag is called, its colour, its other words, its end in another tag or in the trash. Everything here can be taken back.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(LibraryContext library, OrganiseTags organise, MergeTags merge, RemoveTag remove) : PageModel
{
    /// <summary>With its synonyms.</summary>
    public Tag Tag { get; private set; } = null!;

    public int Records { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(key, cancellationToken))
            return NotFound();
        Name = Tag.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellationToken) =>
        await DoneAsync(key, nameof(Name), await organise.RenameAsync(key, Name, AccountId, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostColourAsync(string key, TagColour colour, CancellationToken cancellationToken) => Enum.IsDefined(colour)
        ? await DoneAsync(key, "Colour", await organise.ColourAsync(key, colour, AccountId, cancellationToken), cancellationToken)
        : BadRequest();

    public async Task<IActionResult> OnPostSynonymAsync(string key, string? synonym, CancellationToken cancellationToken) =>
        await DoneAsync(key, "Synonym", await organise.AddSynonymAsync(key, synonym, AccountId, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostUnsynonymAsync(string key, string? synonym, CancellationToken cancellationToken) =>
        await DoneAsync(key, "Synonym", await organise.RemoveSynonymAsync(key, synonym ?? "", AccountId, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostMergeAsync(string key, string? into, CancellationToken cancellationToken) =>
        await DoneAsync(key, "Into", await merge.RunAsync(key, into, AccountId, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostRemoveAsync(string key, CancellationToken cancellationToken)
    {
        var (change, _, problem) = await remove.RunAsync(key, AccountId, cancellationToken);
        if (change is null)
        {
            this.Say(problem!);
            return Redirect("/tags");
        }

        this.Say(TagChangeWords.Of(change) + ".", $"/tags/history?handler=Undo&id={change.Id}");
        return Redirect("/tags");
    }

    private async Task<IActionResult> DoneAsync(string key, string field, TagChanged done, CancellationToken cancellationToken)
    {
        if (done.Problem is null)
        {
            if (done.Change is { } change)
                this.Say(TagChangeWords.Of(change) + ".", $"/tags/history?handler=Undo&id={change.Id}");
            return Redirect($"/tags/{Uri.EscapeDataString(done.Key!)}");
        }

        if (!await ReadAsync(key, cancellationToken))
            return NotFound();
        Name ??= Tag.Name;
        this.Refuse(field, done.Problem);
        return Page();
    }

    private async Task<bool> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (await library.Tags.AsNoTracking().Include(tag => tag.Synonyms).SingleOrDefaultAsync(tag => tag.Key == key, cancellationToken) is not { } tag)
            return false;
        (Tag, Records) = (tag, await library.ArticleTags.CountAsync(row => row.TagId == tag.Id, cancellationToken));
        return true;
    }
}
