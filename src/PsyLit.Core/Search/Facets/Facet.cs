namespace PsyLit.Core.Search.Facets;

/// <summary>What results are counted and narrowed by.</summary>
public enum Facet
{
    /// <summary>Concepts of the kinds receptor, pathway, brain network and process.</summary>
    Mechanism,
    Compound,
    Population,
    Design,
    Instrument,
    Species,
    Journal,
    Year,
}
