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

/// <summary>Changes one concept in a curator's draft; what it would change is seen before it is published.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class EditModel(VocabularyDrafts drafts, OwnDrafts typed) : PageModel
{
    public string Id { get; private set; } = "";

    public Vocabulary Vocabulary { get; private set; } = null!;

    [BindProperty]
    public ConceptForm Form { get; set; } = new();

    private VocabularyDraft Draft { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, string? form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } concept)
            return NotFound();
        Form = ConceptForm.Of(concept, Vocabulary, form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        var (concept, problems) = Form.Read(id, Vocabulary);
        foreach (var problem in problems)
            ModelState.AddModelError("", problem);
        if (concept is null)
            return Page();
        await drafts.SaveAsync(Draft, VocabularyDocument.Parse(Draft.Content).With(concept).Text, typed.Posted, cancellationToken);
        typed.TellPosted();
        return Redirect("/vocabulary/draft");
    }

    public async Task<IActionResult> OnPostRetireAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        await drafts.SaveAsync(Draft, VocabularyDocument.Parse(Draft.Content).Without(id).Text, typed.Posted, cancellationToken);
        typed.TellPosted();
        return Redirect("/vocabulary/draft");
    }

    private async Task<Concept?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Id = id;
        Draft = await drafts.OpenAsync(Visitor.Of(User).AccountId!.Value, cancellationToken);
        Vocabulary = await VocabularyInForce.ReadAsync(Draft.Content, cancellationToken);
        return Vocabulary.Find(id);
    }
}
