using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading.Stored;
using PsyLit.Core.Search.Reading.Terms;

namespace PsyLit.Core.Search.Reading;

/// <summary>Understands a query: which words name concepts, which are identifiers, which say nothing.</summary>
/// <remarks>
/// A term that names a concept is looked up by the concept alone, so that every spelling of it finds the same records; its words as typed
/// are looked up instead when it stands in quotation marks or has a tag of PubMed.
/// </remarks>
public sealed class QueryReader(LibraryContext library, ConceptMatcher concepts, ConceptForms forms, TimeProvider clock)
{
    /// <summary>Reads <paramref name="query"/> for a visitor, whose own comments <c>by:me</c> means.</summary>
    public async Task<QueryReading> ReadAsync(SearchQuery query, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(visitor);
        if (query.Root is null)
            return new QueryReading();
        var stored = await new StoredTerms(library, visitor).AnswerAsync(query, cancellationToken);
        return new TreeReading(query, concepts.Vocabulary, forms, stored, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Read();
    }
}
