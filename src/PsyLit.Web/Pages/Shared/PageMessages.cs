using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PsyLit.Web.Pages.Shared;

/// <summary>What the next page says of what was just done (<c>_Message.cshtml</c>).</summary>
public static class PageMessages
{
    /// <param name="page">The page that did it.</param>
    /// <param name="message">What was done, as a sentence.</param>
    /// <param name="undo">The address to which a post takes it back; null when there is nothing to take back.</param>
    public static void Say(this PageModel page, string message, string? undo = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData["Message"] = message;
        page.TempData["Undo"] = undo;
    }
}
