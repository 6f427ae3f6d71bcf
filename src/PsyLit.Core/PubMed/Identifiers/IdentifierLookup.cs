using Microsoft.Extensions.Options;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Core.PubMed.Identifiers;

/// <summary>Fetches the records that identifiers name: PMIDs directly, DOIs and PMCIDs through a search for many at once.</summary>
public sealed class IdentifierLookup(PubMedClient pubMed, PubMedDownload download, IOptions<PubMedOptions> options)
{
    /// <summary>Identifiers that are taken at once.</summary>
    public const int Most = 10_000;

    /// <summary>Writes the records to a PubMed XML file, and says which identifiers PubMed does not know.</summary>
    /// <param name="identifiers">At most <see cref="Most"/>; more are left out.</param>
    /// <param name="file">Where the file is written; readable and seekable, stays open, stands at its beginning afterwards.</param>
    /// <param name="caller">In whose name.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IdentifierDelivery> FetchAsync(
        IReadOnlyList<FoundIdentifier> identifiers, Stream file, PubMedCaller caller,
        IProgress<PubMedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var wanted = identifiers.Take(Most).ToList();
        var pmids = wanted.Where(identifier => identifier.Kind == IdentifierKind.Pmid).Select(identifier => identifier.Value).ToList();
        string? failure = null;
        foreach (var some in wanted.Where(identifier => identifier.Kind != IdentifierKind.Pmid).Chunk(options.Value.BatchRecords / 2))
        {
            // Twice as many as asked for: an identifier that names two records is PubMed's mistake, and no reason to lose another.
            var query = new PubMedQuery(string.Join(" OR ", some.Select(Term)));
            var answer = await pubMed.SearchAsync(query, some.Length * 2, caller, cancellationToken);
            failure = answer.Failure;
            if (answer.Value is not { } search)
            {
                break;
            }

            pmids.AddRange(search.Pmids);
        }

        if (failure is not null)
        {
            return new IdentifierDelivery { Failure = failure };
        }

        var delivery = await download.FetchAsync([.. pmids.Distinct()], file, caller, progress, cancellationToken);
        file.Position = 0;
        var known = KnownIn(file);
        file.Position = 0;
        return new IdentifierDelivery
        {
            Records = delivery.Records,
            NotFound = delivery.Failure is null ? [.. wanted.Where(identifier => !known.Contains((identifier.Kind, identifier.Value)))] : [],
            Failure = delivery.Failure,
        };
    }

    // [pmcid] wants the number with its letters. It is in no list of tags that NLM prints (PubMed Help, NBK3827), but programs have long searched
    // PubMed with it; [aid] is the printed tag for identifiers of publishers, DOIs among them. What a search brings counts only where the record
    // itself has the identifier, so that a tag which PubMed gave up would be said as "no record" and not go unseen.
    // Quotation marks cannot be escaped in PubMed's language, and no DOI in use has one.
    private static string Term(FoundIdentifier identifier) => identifier.Kind == IdentifierKind.Doi
        ? $"\"{identifier.Value.Replace("\"", "", StringComparison.Ordinal)}\"[aid]"
        : $"{identifier.Value}[pmcid]";

    private static HashSet<(IdentifierKind Kind, string Value)> KnownIn(Stream file)
    {
        var known = new HashSet<(IdentifierKind, string)>();
        foreach (var record in CitationFile.Open(file).Items.Select(item => item.Record).OfType<CitationRecord>())
        {
            Add(IdentifierKind.Pmid, WorkIdentifiers.Pmid(record.Pmid));
            Add(IdentifierKind.Doi, WorkIdentifiers.DoiKey(record.Doi));
            Add(IdentifierKind.Pmcid, WorkIdentifiers.Pmcid(record.Pmcid));
        }

        return known;

        void Add(IdentifierKind kind, string? value)
        {
            if (value is not null)
            {
                known.Add((kind, value));
            }
        }
    }
}
