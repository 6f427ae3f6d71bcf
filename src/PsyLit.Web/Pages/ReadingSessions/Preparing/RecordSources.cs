using System.Globalization;
using System.Text.RegularExpressions;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Imports.Pasting;
using PsyLit.Web.Pages.Selection;

namespace PsyLit.Web.Pages.ReadingSessions.Preparing;

/// <summary>Finds the records that somebody names for a session: pasted numbers and addresses, a collection, or what they have ticked.</summary>
public sealed partial class RecordSources(PastedText pasted, ReadableCollections collections, CurrentSelection selection)
{
    /// <summary>Longer pastes are cut.</summary>
    public const int MaxPasted = 100_000;

    /// <summary>The records in the order named, and the identifiers that name none in this library.</summary>
    /// <param name="visitor">Who names them.</param>
    /// <param name="text">PMIDs, DOIs, PMCIDs and addresses of record pages with any text around them.</param>
    /// <param name="collectionId">A collection that they may read; null for none.</param>
    /// <param name="ticked">Whether what they have ticked is meant too.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<(IReadOnlyList<long> Ids, IReadOnlyList<string> Unknown)> FindAsync(
        Visitor visitor, string? text, long? collectionId, bool ticked, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        var cut = (text ?? "") is { Length: > MaxPasted } lengthy ? lengthy[..MaxPasted] : text ?? "";
        ids.AddRange(RecordAddress.Matches(cut).Select(match => long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture)));
        var reading = await pasted.ReadAsync(RecordAddress.Replace(cut, " "), cancellationToken);
        ids.AddRange(reading?.Found.Where(reading.Held.ContainsKey).Select(identifier => reading.Held[identifier].Id) ?? []);
        if (collectionId is { } chosen && await collections.FindAsync(chosen, visitor, cancellationToken) is { } collection)
            ids.AddRange(await collections.ArticleIdsAsync(collection.Id, cancellationToken));
        if (ticked)
            ids.AddRange(await selection.ReadAsync());
        return (ids, [.. reading?.Missing.Select(identifier => identifier.Value) ?? []]);
    }

    [GeneratedRegex(@"\S*/articles/(?<id>[0-9]{1,12})\b\S*")]
    private static partial Regex RecordAddress { get; }
}
