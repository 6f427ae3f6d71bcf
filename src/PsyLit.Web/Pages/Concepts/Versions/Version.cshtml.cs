using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Web.Pages.Concepts.Versions;

/// <summary>One version of the vocabulary, and in words how it differs from another.</summary>
public sealed class VersionModel(VersionRows versions, CurrentMatcher current) : PageModel
{
    public VersionRow Version { get; private set; } = null!;

    /// <summary>The version that it is compared with; null for the first when nothing was asked for.</summary>
    public int? Other { get; private set; }

    public IReadOnlyList<ConceptChange> Changes { get; private set; } = [];

    /// <summary>True when it can be made the one in force again.</summary>
    public bool MayRevert => Version.Number != current.Version && Visitor.Of(User).IsAtLeast(Role.Curator);

    /// <param name="number">Which.</param>
    /// <param name="with">The version to compare with; the one before when it is not given.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IActionResult> OnGetAsync(int number, int? with, CancellationToken cancellationToken)
    {
        if (await versions.FindAsync(number, cancellationToken) is not { } version || await versions.ContentAsync(number, cancellationToken) is not { } content)
            return NotFound();
        Version = version;
        Other = with ?? (number > 1 ? number - 1 : null);
        if (Other is not { } other)
            return Page();
        if (await versions.ContentAsync(other, cancellationToken) is not { } before)
            return NotFound();
        Changes = VocabularyChanges.Between(await VocabularyInForce.ReadAsync(before, cancellationToken), await VocabularyInForce.ReadAsync(content, cancellationToken));
        return Page();
    }
}
