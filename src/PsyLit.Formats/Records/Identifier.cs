namespace PsyLit.Formats.Records;

/// <summary>A number by which a work is known elsewhere.</summary>
/// <param name="Scheme">Who gives the number, in lower case: <c>pii</c>, <c>clinicaltrials.gov</c>, <c>isrctn</c>, <c>registration</c>.</param>
/// <param name="Value">The number as written, for example <c>NCT03181529</c>.</param>
public sealed record Identifier(string Scheme, string Value);
