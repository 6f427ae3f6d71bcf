namespace PsyLit.Formats.Records;

/// <summary>A field kept as it was because no other field of <see cref="CitationRecord"/> holds it.</summary>
/// <param name="Tag">The file's own name for it: a RIS or MEDLINE tag, an XML element path.</param>
/// <param name="Value">The text as it stood, continuation lines joined.</param>
public sealed record RawField(string Tag, string Value);
