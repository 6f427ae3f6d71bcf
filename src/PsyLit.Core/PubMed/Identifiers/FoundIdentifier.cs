namespace PsyLit.Core.PubMed.Identifiers;

/// <summary>An identifier recognised in a text.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Value">In the form in which identifiers are compared: <c>27210031</c>, <c>10.1000/x</c>, <c>PMC123</c>.</param>
/// <param name="Start">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Length">How long what stands there is.</param>
public sealed record FoundIdentifier(IdentifierKind Kind, string Value, int Start, int Length)
{
    private const string PmidWord = "PMID ";

    private const string DoiWord = "DOI ";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FoundIdentifier Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.StartsWith(PmidWord, StringComparison.Ordinal) ? new(IdentifierKind.Pmid, written[PmidWord.Length..], 0, 0)
            : written.StartsWith(DoiWord, StringComparison.Ordinal) ? new(IdentifierKind.Doi, written[DoiWord.Length..], 0, 0)
            : new(IdentifierKind.Pmcid, written, 0, 0);
    }

    /// <summary>The identifier as people write it.</summary>
    public override string ToString() => Kind switch
    {
        IdentifierKind.Pmid => PmidWord + Value,
        IdentifierKind.Doi => DoiWord + Value,
        _ => Value,
    };
}
