using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingList;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>What a record is to the visitor, for its page; nothing for a guest.</summary>
public sealed class MarkOnRecordViewComponent(ReadingMarks marks) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long articleId) => Visitor.Of(UserClaimsPrincipal).AccountId is { } me
        ? View("~/Pages/ReadingList/_OnRecord.cshtml", new MarkControl(articleId, await marks.FindAsync(me, articleId, HttpContext.RequestAborted), $"/articles/{articleId}#reading"))
        : Content("");
}
