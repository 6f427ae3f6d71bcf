namespace PsyLit.Formats.Records;

/// <summary>A statement that changes how a work may be used: it was corrected, retracted, updated, commented on.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">The source's own words or the citation of the other work.</param>
/// <param name="Pmid">The other work's PubMed identifier, if given.</param>
/// <param name="Doi">The other work's DOI, if given.</param>
public sealed record Notice(NoticeKind Kind, string Text, string? Pmid = null, string? Doi = null);
