using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PsyLit.Web.Pages.Shared;

/// <summary>How a page says what is wrong with a field.</summary>
public static class PageProblems
{
    /// <summary>Shows a problem beside its field, under the status for a form that cannot be taken.</summary>
    /// <param name="page">The page.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="problem">A sentence; null when nothing is wrong.</param>
    /// <returns>True when there is a problem.</returns>
    public static bool Refuse(this PageModel page, string field, string? problem)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (problem is null)
            return false;
        page.ModelState.AddModelError(field, problem);
        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return true;
    }
}
