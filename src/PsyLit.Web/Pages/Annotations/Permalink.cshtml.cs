using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Core.Concepts;
using PsyLit.Core.Moderation;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Annotations;

/// <summary>An annotation at its own address: the words it was made on, where they stand now, and what was said. Whatever happens to the text, this page says the same.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class PermalinkModel(LibraryContext library, RemoveAnnotation remove, ConceptMatcher concepts, HidingForMe hiding) : PageModel
{
    public Annotation Annotation { get; private set; } = null!;

    /// <summary>False when the text it was made on is no longer in the library under its number.</summary>
    public bool HasItsText { get; private set; }

    /// <summary>What headed the section it was made on, and what heads the one it stands in now; null for none.</summary>
    public (string? Then, string? Now) Labels { get; private set; }

    /// <summary>What the passage reads now; null when it is not in the text, or reads as it did.</summary>
    public string? ReadsNow { get; private set; }

    public Concept? Concept { get; private set; }

    /// <summary>What it said before, the newest first, as far as the visitor could have read it.</summary>
    public IReadOnlyList<AnnotationEdit> Earlier { get; private set; } = [];

    /// <summary>True when the visitor does not want to see it, or its writer.</summary>
    public bool IsFolded { get; private set; }

    public bool MayFlag { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayRemove { get; private set; }

    private Visitor Visitor => Visitor.Of(User);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await library.Annotations.AsNoTracking().VisibleTo(Visitor)
            .Include(a => a.Account).Include(a => a.Group).Include(a => a.Article)
            .SingleOrDefaultAsync(a => a.PublicId == id, cancellationToken);
        if (found is not { } annotation)
            return NotFound();

        Annotation = annotation;
        var text = await library.FindTextAsync(annotation.ArticleId, annotation.RevisionNumber, cancellationToken);
        HasItsText = text is not null && annotation.IsMadeOn(text.Sections);
        var now = SectionText.Of(annotation.Article).FirstOrDefault(section => section.Name == annotation.CurrentSection);
        Labels = (HasItsText ? text!.Sections.FirstOrDefault(section => section.Name == annotation.Section)?.Label : null, now?.Label);
        ReadsNow = annotation.Anchor == AnchorState.Reworded && now is not null && annotation.CurrentEnd <= now.Plain.Length ? now.Plain[annotation.CurrentStart..annotation.CurrentEnd] : null;
        Concept = annotation.ConceptId is { } concept ? concepts.Vocabulary.Find(concept) : null;
        Earlier = await library.WordingsFor(annotation, Visitor).AsNoTracking().OrderByDescending(edit => edit.ReplacedAt).ThenByDescending(edit => edit.Id).ToListAsync(cancellationToken);
        var hidden = await hiding.OfAsync(Visitor.AccountId, cancellationToken);
        IsFolded = hidden.Annotations.Contains(annotation.Id) || hidden.Writers.Contains(annotation.AccountId);
        (MayEdit, MayRemove, MayFlag) = (Visitor.MayEdit(annotation), Visitor.MayRemove(annotation), Visitor.MayFlag(annotation.AccountId));
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await library.Annotations.AsNoTracking().VisibleTo(Visitor).SingleOrDefaultAsync(a => a.PublicId == id, cancellationToken) is not { } annotation)
            return NotFound();
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        if (!Visitor.MayRemove(annotation))
            return Forbid();

        await remove.RunAsync(annotation, accountId, cancellationToken);
        (TempData["Message"], TempData["Undo"]) = ("The annotation was removed.", $"/annotations/{id}?handler=Restore");
        return Redirect($"/articles/{annotation.ArticleId}");
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await library.Annotations.AsNoTracking().SingleOrDefaultAsync(a => a.PublicId == id, cancellationToken);
        if (found is not { } annotation || !Visitor.MayRestore(annotation))
            return NotFound();

        await remove.UndoAsync(annotation, cancellationToken);
        return Redirect($"/articles/{annotation.ArticleId}#annotation-{annotation.Id}");
    }
}
