namespace PsyLit.Core.PubMed.Identifiers;

/// <summary>What names a work.</summary>
public enum IdentifierKind
{
    Pmid,
    Doi,
    Pmcid,
}
