namespace PsyLit.Core.Imports;

/// <summary>What to import a file as.</summary>
/// <param name="FileName">The file's name for the report; a folder in front of it is left out.</param>
/// <param name="Format">The short name of a format (<c>ris</c>); null to find it from the file's first characters.</param>
/// <param name="AccountId">Who imports; null for the command line and the first start.</param>
/// <param name="DryRun">True to decide and report everything, and write nothing.</param>
/// <param name="Encoding">The IANA name of a character encoding (<c>windows-1252</c>); null to find it from the file's first bytes.</param>
public sealed record FileImportRequest(
    string FileName, string? Format = null, long? AccountId = null, bool DryRun = false, string? Encoding = null);
