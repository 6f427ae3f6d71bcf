using PsyLit.Core.Concepts.Versions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Concepts.Versions;

/// <summary>A version of the vocabulary in its history.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Note">What was changed and why.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="By">Who published it; null when the program did, or the account is gone.</param>
/// <param name="EqualsNumber">The earlier version that it says again.</param>
/// <param name="Candidates">How many records were looked through for it.</param>
public sealed record VersionRow(int Number, VocabularyOrigin Origin, string Note, DateTime PublishedAt, string? By, int? EqualsNumber, int Candidates)
{
    /// <summary>"Published by Ann on 3 May 2026; 120 records were looked through".</summary>
    public string Facts => (Origin switch
    {
        VocabularyOrigin.Program => "Came with PsyLit",
        VocabularyOrigin.Imported => "Brought as a file",
        VocabularyOrigin.Reverted => $"Version {EqualsNumber} again",
        VocabularyOrigin.Merged => "What came with PsyLit, put together with what was here",
        _ => "Edited",
    })
    + (By is { } name ? $", published by {name}" : "") + $" on {Typography.Day(PublishedAt)}"
    + (Candidates > 0 ? $"; {Typography.Count(Candidates, "record", "records")} looked through" : "");
}
