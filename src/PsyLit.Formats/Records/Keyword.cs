namespace PsyLit.Formats.Records;

/// <summary>A term that someone attached to a work to say what it is about.</summary>
/// <param name="Kind">Who attached it.</param>
/// <param name="Term">The term itself; for MeSH the heading.</param>
/// <param name="Qualifier">A MeSH subheading (<c>drug therapy</c>); a heading with three qualifiers is three keywords.</param>
/// <param name="IsMajor">True when the source marks it as a main topic (MeSH's asterisk).</param>
public sealed record Keyword(KeywordKind Kind, string Term, string? Qualifier = null, bool IsMajor = false);
