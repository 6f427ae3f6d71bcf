using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>What was in a form that was sent before the log-in and that its page does not have any more, to be copied from here.</summary>
[ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
public sealed partial class IndexModel(UnsentForms forms) : PageModel
{
    public UnsentForm Form { get; private set; } = null!;

    /// <summary>What was filled in, each under the name of its field in words.</summary>
    public IReadOnlyList<(string Label, string Value)> Filled { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!UnsentCookie.Holds(Request, id) || await forms.FindAsync(id, cancellationToken) is not { } form)
            return NotFound();
        Form = form;
        Filled = [.. form.Fields.Where(field => !SentForm.IsOfTheForm(field) && !string.IsNullOrWhiteSpace(field.Value)).Select(field => (Label(field.Name), field.Value))];
        return Page();
    }

    /// <summary>"Form.NotWithin" is "Not within".</summary>
    public static string Label(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Typography.Capitalise(Humps().Replace(name.Split('.')[^1], " $0").Trim().ToLowerInvariant());
    }

    [GeneratedRegex("[A-Z]+")]
    private static partial Regex Humps();
}
