using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Concepts.Editing;

/// <summary>Adds a concept to a curator's draft.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class NewModel(VocabularyDrafts drafts, OwnDrafts typed) : PageModel
{
    public Vocabulary Vocabulary { get; private set; } = null!;

    [BindProperty]
    public ConceptForm Form { get; set; } = new();

    private VocabularyDraft Draft { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        Form.Rules.Add(new RuleForm());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        var (concept, problems) = Form.Read(ConceptIds.New(Form.Label ?? "", Vocabulary), Vocabulary);
        foreach (var problem in problems)
            ModelState.AddModelError("", problem);
        if (concept is null)
            return Page();
        await drafts.SaveAsync(Draft, VocabularyDocument.Parse(Draft.Content).With(concept).Text, typed.Posted, cancellationToken);
        typed.TellPosted();
        return Redirect("/vocabulary/draft");
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        Draft = await drafts.OpenAsync(Visitor.Of(User).AccountId!.Value, cancellationToken);
        Vocabulary = await VocabularyInForce.ReadAsync(Draft.Content, cancellationToken);
    }
}
