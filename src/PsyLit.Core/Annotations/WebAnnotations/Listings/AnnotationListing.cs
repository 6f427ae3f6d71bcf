using PsyLit.Core.Comments;

namespace PsyLit.Core.Annotations.WebAnnotations.Listings;

/// <summary>Annotations under one IRI, for who may see them.</summary>
/// <param name="Iri">The IRI of the collection, without a query.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Annotations">The annotations; those that the visitor may not see are not among them.</param>
/// <param name="Site">Where they are published.</param>
/// <param name="IsContainer">Whether annotations can be made in it by the Web Annotation Protocol.</param>
public sealed record AnnotationListing(string Iri, string Label, IQueryable<Annotation> Annotations, SiteIris Site, bool IsContainer = false)
{
    /// <summary>Replies that stand after the annotations, as annotations of their own; null for a collection that has none. The same visitor sees them.</summary>
    public IQueryable<Comment>? Replies { get; init; }
}
