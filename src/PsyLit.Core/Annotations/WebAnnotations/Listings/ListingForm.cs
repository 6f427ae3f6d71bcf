namespace PsyLit.Core.Annotations.WebAnnotations.Listings;

/// <summary>How much of a collection is wanted (Web Annotation Protocol, section 4.2.1).</summary>
/// <param name="WithIris">True for the IRIs of the annotations only, false for all that they say.</param>
/// <param name="IsMinimal">True when no annotations are wanted within the description.</param>
public readonly record struct ListingForm(bool WithIris, bool IsMinimal);
