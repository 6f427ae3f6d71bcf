using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading;

/// <summary>Which kinds of concepts belong to which field and facet.</summary>
public static class ConceptKinds
{
    /// <summary>What counts as a mechanism.</summary>
    public static IReadOnlyList<string> Mechanism { get; } = ["receptor-target", "pathway-molecule", "brain-network-region", "process-phenomenon"];

    /// <summary>The kinds a field takes; null for <see cref="QueryField.Concept"/>, which takes all, and for fields that hold no concept.</summary>
    public static IReadOnlyList<string>? Of(QueryField field) => field switch
    {
        QueryField.Mechanism => Mechanism,
        QueryField.Compound => ["compound"],
        QueryField.Design => ["study-design"],
        QueryField.Species => ["species"],
        QueryField.Population => ["population-condition"],
        QueryField.Instrument => ["outcome-instrument"],
        QueryField.Safety => ["safety"],
        _ => null,
    };

    /// <summary>The facet a concept is counted in; null when there is none for its kind.</summary>
    public static Facet? FacetOf(string kind) => kind switch
    {
        "compound" => Facet.Compound,
        "population-condition" => Facet.Population,
        "study-design" => Facet.Design,
        "outcome-instrument" => Facet.Instrument,
        "species" => Facet.Species,
        _ => Mechanism.Contains(kind) ? Facet.Mechanism : null,
    };
}
