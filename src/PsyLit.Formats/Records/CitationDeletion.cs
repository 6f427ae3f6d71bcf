namespace PsyLit.Formats.Records;

/// <summary>Word from a source that it has withdrawn one of its records: PubMed's <c>DeleteCitation</c> in update files.</summary>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Pmid">The withdrawn record's PubMed identifier, digits only.</param>
public sealed record CitationDeletion(int Line, string Pmid);
