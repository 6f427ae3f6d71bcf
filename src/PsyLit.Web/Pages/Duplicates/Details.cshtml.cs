using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Formats.Records;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>Two records side by side: merge them field by field, part them for ever, or relate them.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class DetailsModel(ComparisonQuery comparisons, MergeArticles merge, PairDecisions decisions) : PageModel
{
    public Comparison Comparison { get; private set; } = null!;

    /// <summary>The article a curator chose to stay; null for the one that the rule chooses.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Keep { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await comparisons.FindAsync(id, Keep, cancellationToken) is not { } comparison)
            return NotFound();

        Comparison = comparison;
        return Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(long id, CancellationToken cancellationToken)
    {
        if (await comparisons.FindAsync(id, Keep, cancellationToken) is not { IsOpen: true } pair)
            return Gone();

        var result = await merge.RunAsync(pair.Kept.Id, pair.Merged.Id, FieldComparison.Read(Request.Form), AccountId, cancellationToken);
        return result.Problem is { } problem ? Done(problem, null) : Done(
            $"Record {pair.Merged.Id} is part of record {pair.Kept.Id} now.", $"/duplicates/merged?handler=Unmerge&entries={result.MergerId}");
    }

    public async Task<IActionResult> OnPostApartAsync(long id, CancellationToken cancellationToken) =>
        await decisions.ApartAsync(id, AccountId, cancellationToken)
            ? Done("Two different works: you will not be asked about them again.", $"/duplicates/{id}?handler=Reopen")
            : Gone();

    /// <param name="id">The pair.</param>
    /// <param name="relation">What one record is to the other and which one: <c>PreprintOf 15</c>.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<IActionResult> OnPostRelateAsync(long id, string? relation, CancellationToken cancellationToken) =>
        relation?.Split(' ') is [var kind, var from] && Enum.TryParse<NoticeKind>(kind, out var known) && long.TryParse(from, out var fromId)
            && await decisions.RelateAsync(id, fromId, known, AccountId, cancellationToken)
            ? Done("Related. Each record leads to the other now.", $"/duplicates/{id}?handler=Reopen")
            : Gone();

    public async Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancellationToken)
    {
        if (!await decisions.ReopenAsync(id, cancellationToken))
            return Gone();

        TempData["Message"] = "The decision is taken back.";
        return Redirect($"/duplicates/{id}");
    }

    private long AccountId => Visitor.Of(User).AccountId ?? throw new InvalidOperationException("A curator is logged in.");

    private RedirectResult Gone() => Done("Somebody has decided about these two in the meantime; nothing was changed.", null);

    private RedirectResult Done(string message, string? undo)
    {
        TempData["Message"] = message;
        TempData["Undo"] = undo;
        return Redirect("/duplicates");
    }
}
