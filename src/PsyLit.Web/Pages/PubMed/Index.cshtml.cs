using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Confirming;
using PsyLit.Web.Pages.PubMed.Work;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>Asks PubMed: a query is tried before anything is fetched, unconfirmed records are confirmed.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class IndexModel(LibraryContext library, PubMedClient pubMed, PubMedCallers callers, PubMedOrders orders, PubMedWork work, ConfirmRecords confirm) : PageModel
{
    /// <summary>The query to try; blank for none.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>What PubMed says of the query; null when nothing was tried or PubMed did not answer.</summary>
    public PubMedSearch? Search { get; private set; }

    public string? Problem { get; private set; }

    public int Unconfirmed { get; private set; }

    public IReadOnlyList<PubMedJob> Jobs => work.Recent;

    public IReadOnlyList<SavedQueryRow> Saved { get; private set; } = [];

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(Query))
            return;
        if (Query.Length > PubMedQuery.MaxLength)
            Problem = $"A query may have at most {PubMedQuery.MaxLength} characters.";
        else if (await callers.FindAsync(AccountId, cancellationToken) is { } caller)
            (Search, Problem) = await pubMed.SearchAsync(new PubMedQuery(Query), 0, caller, cancellationToken);
        else
            Problem = PubMedSentences.NoEmail;
    }

    public async Task<IActionResult> OnPostFetchAsync(CancellationToken cancellationToken)
    {
        var order = await orders.FetchAsync(Query, AccountId, cancellationToken);
        return await AnswerAsync(order.Problem, $"/imports/{order.ImportId}", cancellationToken);
    }

    public async Task<IActionResult> OnPostConfirmAsync(long? articleId, CancellationToken cancellationToken) =>
        await AnswerAsync(await orders.ConfirmAsync(articleId, AccountId, cancellationToken), "/pubmed#work", cancellationToken);

    private async Task<IActionResult> AnswerAsync(string? problem, string done, CancellationToken cancellationToken)
    {
        if (problem is null)
            return Redirect(done);

        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Unconfirmed = await confirm.CountAsync(cancellationToken);
        Saved = await library.SavedQueries.AsNoTracking().OrderBy(query => query.Name)
            .Select(query => new SavedQueryRow(
                query,
                library.Imports.Where(import => import.SavedQueryId == query.Id).Max(import => (long?)import.Id),
                library.Imports.Where(import => import.SavedQueryId == query.Id).Sum(import => import.Added)))
            .ToListAsync(cancellationToken);
    }
}
