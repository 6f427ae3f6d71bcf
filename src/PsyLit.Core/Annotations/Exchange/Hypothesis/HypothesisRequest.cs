using PsyLit.Core.Annotations.WebAnnotations;

namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>In whose name annotations are brought, and who will see them.</summary>
/// <param name="AccountId">Who brings them; whether they may is asked before (<see cref="AnnotationRights"/>).</param>
/// <param name="Visibility">Who sees them.</param>
/// <param name="GroupId">The group, for <see cref="AnnotationVisibility.Group"/>.</param>
/// <param name="Site">This site, whose own pages may have been annotated.</param>
public sealed record HypothesisRequest(long AccountId, AnnotationVisibility Visibility, long? GroupId, SiteIris Site);
