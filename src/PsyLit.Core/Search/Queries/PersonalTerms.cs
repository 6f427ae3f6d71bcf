using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Queries;

/// <summary>Knows whether a query means something else for everybody who asks it.</summary>
internal static class PersonalTerms
{
    /// <summary>True when it asks for what the asker wrote or tagged, for what they have read, or for a collection, which may be theirs alone.</summary>
    public static bool Any(SearchQuery query) => QueryTerms.Of(query).Any(term => term switch
    {
        QueryNode.Fielded { Field: QueryField.In or QueryField.Is } => true,
        QueryNode.Fielded { Field: QueryField.By or QueryField.TaggedBy, Value: QueryNode.Words words } => words.Text.Equals("me", StringComparison.OrdinalIgnoreCase),
        QueryNode.Fielded { Field: QueryField.By or QueryField.TaggedBy, Value: QueryNode.Phrase phrase } => phrase.Text.Equals("me", StringComparison.OrdinalIgnoreCase),
        _ => false,
    });
}
