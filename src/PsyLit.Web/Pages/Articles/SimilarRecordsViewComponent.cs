using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Relations;

namespace PsyLit.Web.Pages.Articles;

/// <summary>The section "Similar records" of the record page.</summary>
public sealed class SimilarRecordsViewComponent(SimilarEntries similar) : ViewComponent
{
    /// <summary>Records shown on the record page.</summary>
    internal const int Shown = 6;

    public async Task<IViewComponentResult> InvokeAsync(long articleId, IReadOnlyList<StandingNotice> notices) =>
        View("~/Pages/Articles/Parts/_SimilarRecords.cshtml", (articleId, await similar.OfAsync(articleId, notices, Shown, HttpContext.RequestAborted)));
}
