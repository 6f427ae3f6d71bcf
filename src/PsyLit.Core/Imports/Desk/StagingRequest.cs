using PsyLit.Core.PubMed;

namespace PsyLit.Core.Imports.Desk;

/// <summary>What a file that is handed to the desk is, and how to take it.</summary>
/// <param name="FileName">The file's name for the report; a folder in front of it is left out.</param>
/// <param name="AccountId">Who imports; null for the program itself.</param>
/// <param name="Format">The short name of a format; null to find it.</param>
/// <param name="Encoding">The name of an encoding; null to find it.</param>
/// <param name="WithoutTrial">True to import at once what a person has already chosen, or what nobody waits for.</param>
/// <param name="SavedQueryId">The saved PubMed query whose run this is; null for everything else.</param>
/// <param name="MaxBytes">The most bytes taken; null for <see cref="ImportLimits.FileBytes"/>.</param>
/// <param name="Fetch">What was asked of PubMed for it; null for files that people hand in.</param>
public sealed record StagingRequest(
    string FileName,
    long? AccountId = null,
    string? Format = null,
    string? Encoding = null,
    bool WithoutTrial = false,
    long? SavedQueryId = null,
    long? MaxBytes = null,
    ImportFetch? Fetch = null);
