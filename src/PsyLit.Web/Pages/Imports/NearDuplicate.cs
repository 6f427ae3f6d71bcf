namespace PsyLit.Web.Pages.Imports;

/// <summary>A record that may be the same work as one of a report.</summary>
/// <param name="PairId">The question in the duplicate queue.</param>
/// <param name="Title">The other record's title.</param>
public sealed record NearDuplicate(long PairId, string Title);
