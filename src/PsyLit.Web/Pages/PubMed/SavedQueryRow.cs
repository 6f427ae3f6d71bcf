using PsyLit.Core.PubMed;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>A saved query in the list.</summary>
/// <param name="Query">The query.</param>
/// <param name="LastImportId">The last import it brought; null for none.</param>
/// <param name="Brought">Records it has added to the library so far.</param>
public sealed record SavedQueryRow(SavedQuery Query, long? LastImportId, int Brought)
{
    /// <summary>How often it runs, in words.</summary>
    public string Rhythm => Query switch
    {
        { EveryHours: > 0, NextRunAt: null } => "paused",
        _ => SavedQueries.Rhythms.Where(rhythm => rhythm.Hours == Query.EveryHours).Select(rhythm => rhythm.Words).FirstOrDefault($"every {Query.EveryHours} hours"),
    };
}
