using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Web.Hosting;
using PsyLit.Web.Pages.Concepts.Editing;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Concepts.Versions;

/// <summary>Begins a draft from something else than the version in force: a file, an earlier version, a newer release.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class BeginModel(VersionRows versions, VocabularyDrafts drafts, ConceptMatcher matcher, IConfiguration configuration) : PageModel
{
    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public IActionResult OnGet() => Redirect("/vocabulary");

    public async Task<IActionResult> OnPostRevertAsync(int number, CancellationToken cancellationToken)
    {
        if (await versions.ContentAsync(number, cancellationToken) is not { } content)
            return NotFound();
        await drafts.ReplaceAsync(AccountId, content, VocabularyOrigin.Reverted, number, cancellationToken);
        return Redirect("/vocabulary/draft");
    }

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken)
    {
        var merge = await drafts.TakeReleaseAsync(AccountId, await Seeds.ReadVocabularyTextAsync(configuration.DataFolder(), cancellationToken), cancellationToken);
        TempData["Message"] = DraftWords.Of(merge, matcher.Vocabulary);
        return Redirect("/vocabulary/draft");
    }

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length > VocabularyFile.MaximumBytes)
        {
            TempData["Message"] = file is null ? "Choose a file first." : $"The file is larger than {VocabularyFile.MaximumBytes / 1_000_000} MB.";
            return Redirect("/vocabulary");
        }

        using var reader = new StreamReader(file.OpenReadStream());
        var content = await reader.ReadToEndAsync(cancellationToken);
        var (vocabulary, problems) = await VocabularyFile.ReadAsync(content, cancellationToken);
        if (vocabulary is null || vocabulary.Concepts.Count == 0)
        {
            TempData["Message"] = vocabulary is null ? $"{file.FileName} was not taken: {problems[0].Message}" : $"{file.FileName} holds no concepts. Nothing was changed.";
            return Redirect("/vocabulary");
        }

        await drafts.ReplaceAsync(AccountId, content, VocabularyOrigin.Imported, cancellationToken: cancellationToken);
        TempData["Message"] = problems.Count == 0 ? null : $"Read, with remarks: {string.Join(" ", problems.Take(10).Select(problem => $"{problem.ConceptId}: {problem.Message}"))}";
        return Redirect("/vocabulary/draft");
    }
}
