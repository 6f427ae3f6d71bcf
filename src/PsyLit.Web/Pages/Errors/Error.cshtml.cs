using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace PsyLit.Web.Pages.Errors;

/// <summary>What is shown instead of a page that could not be: what happened, what is safe, what to do.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public bool OffersSearch { get; private set; }

    /// <summary>Finds the failure in the log; set only when the fault is the site's.</summary>
    public string? TraceId { get; private set; }

    // The failed request may have had any method; the answer is the same.
    public void OnGet(int? code) => Explain(code);

    public void OnPost(int? code) => Explain(code);

    private void Explain(int? code)
    {
        // Opened by hand, without a failure behind it, the address itself is what was not found.
        Code = code is >= 400 and <= 599 ? code.Value : Response.StatusCode is >= 400 and <= 599 ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        (Title, Explanation, OffersSearch) = Code switch
        {
            400 => ("This address could not be read", "A part of it is not what the page expects. Nothing was changed. Go back and try again, or start from a search.", true),
            401 or 403 => ("This needs more rights than you have", "Log in with an account that may do it, or ask an administrator. Nothing was changed.", false),
            404 or 410 => ("There is nothing at this address", "The record or page may have been moved, or the link may have lost a character. Search for it instead:", true),
            413 => ("This is too large", "The site takes smaller files only. Nothing was changed. Split the file and send the parts.", false),
            429 => ("Too many requests in a short time", "The site answers again in a minute. What you typed is still in the form when you go back.", false),
            >= 500 => ("The site made a mistake", "It has been written down in the log. What was saved before is safe; if you were saving something, go back and try once more.", false),
            _ => (ReasonPhrases.GetReasonPhrase(Code) is { Length: > 0 } phrase ? phrase : "This did not work", "Nothing was changed. Go back and try again.", true),
        };
        TraceId = Code >= 500 ? Activity.Current?.Id ?? HttpContext.TraceIdentifier : null;
    }
}
