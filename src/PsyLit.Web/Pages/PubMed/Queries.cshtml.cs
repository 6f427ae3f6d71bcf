using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>Saves, runs, pauses and deletes queries; the list stands on the page PubMed.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class QueriesModel(LibraryContext library, SavedQueries queries, PubMedOrders orders) : PageModel
{
    [BindProperty]
    public long Id { get; set; }

    public IActionResult OnGet() => Back();

    public async Task<IActionResult> OnPostAsync(string? name, string? text, int everyHours, CancellationToken cancellationToken)
    {
        var problem = await queries.AddAsync(name, text, everyHours, Visitor.Of(User).AccountId!.Value, cancellationToken);
        TempData["Message"] = problem ?? $"Saved “{name!.Trim()}”.";
        return problem is null ? Back() : Redirect("/pubmed" + QueryString.Create("q", text ?? ""));
    }

    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellationToken)
    {
        if (await library.SavedQueries.AsNoTracking().SingleOrDefaultAsync(query => query.Id == Id, cancellationToken) is not { } query)
            return NotFound();

        TempData["Message"] = orders.Run(Id, query.Name);
        return Redirect("/pubmed#work");
    }

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) =>
        await queries.PauseAsync(Id, true, cancellationToken) ? Back() : NotFound();

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) =>
        await queries.PauseAsync(Id, false, cancellationToken) ? Back() : NotFound();

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (await queries.IsImportingAsync(Id, cancellationToken))
        {
            TempData["Message"] = "Its records are being imported. Delete it when they are in.";
            return Back();
        }

        if (await queries.DeleteAsync(Id, cancellationToken) is not { } name)
            return NotFound();

        (TempData["DeletedQuery"], TempData["DeletedQueryName"]) = (Id.ToString(CultureInfo.InvariantCulture), name);
        return Back();
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken)
    {
        TempData["Message"] = await queries.RestoreAsync(Id, cancellationToken) is { } name
            ? $"“{name}” is back."
            : "It cannot be brought back any more; save it again.";
        return Back();
    }

    private RedirectResult Back() => Redirect("/pubmed#saved-title");
}
