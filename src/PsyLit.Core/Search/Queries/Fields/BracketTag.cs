using PsyLit.Core.Search.Queries.Dates;

namespace PsyLit.Core.Search.Queries.Fields;

/// <summary>What a tag in square brackets means: exactly one of the first three is set.</summary>
/// <param name="Tag">A field of PubMed.</param>
/// <param name="Date">A date of PubMed.</param>
/// <param name="Field">A field of this library.</param>
/// <param name="IsAlone">True for <c>:noexp</c> behind a field of this library.</param>
/// <param name="Distance">The number in <c>:~3</c>, or null.</param>
internal readonly record struct BracketTag(
    QueryTag? Tag = null, QueryDateKind? Date = null, QueryField? Field = null, bool IsAlone = false, int? Distance = null);
