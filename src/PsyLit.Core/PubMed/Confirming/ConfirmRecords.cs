using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Core.PubMed.Confirming;

/// <summary>Completes records of the library from PubMed and has their unchecked fields confirmed; the report is that of an import.</summary>
public sealed class ConfirmRecords(LibraryContext library, IdentifierLookup lookup, FileImport import)
{
    /// <summary>The name under which imports list it.</summary>
    public const string Name = "Confirmed with PubMed";

    private const int AtOnce = 200;

    private static readonly IReadOnlyList<string> AllChecked = [];

    /// <summary>How many records have unchecked fields and a PMID or DOI to ask with.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => Unconfirmed().CountAsync(cancellationToken);

    /// <summary>Confirms one record, or all that have unchecked fields.</summary>
    /// <param name="articleId">The record; null for all unconfirmed ones.</param>
    /// <param name="caller">In whose name PubMed is asked.</param>
    /// <param name="how">Account and dry run; the file name is not used.</param>
    /// <param name="progress">Told after each batch of records fetched.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task<ConfirmReport> RunAsync(
        long? articleId, PubMedCaller caller, FileImportRequest how, IProgress<PubMedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(how);
        var ids = await (articleId is { } one ? WithIdentifier().Where(article => article.Id == one) : Unconfirmed())
            .OrderBy(article => article.Id).Select(article => article.Id).ToListAsync(cancellationToken);
        var items = new List<ReadItem>();
        string? failure = null;
        var asked = 0;
        foreach (var some in ids.Chunk(AtOnce))
        {
            var articles = await library.Articles.AsNoTracking().Include(article => article.Journal)
                .Where(article => some.Contains(article.Id)).OrderBy(article => article.Id).ToListAsync(cancellationToken);
            failure = await AskAsync(articles, items, caller, cancellationToken);
            if (failure is not null)
            {
                break;
            }

            asked += articles.Count;
            progress?.Report(new PubMedProgress(asked, ids.Count));
        }

        var report = items.Count == 0 ? null : await import.RunAsync(items, how with { FileName = Name, Format = FetchedFile.FormatName }, null, cancellationToken);
        return new ConfirmReport { Asked = asked, Report = report, Failure = failure ?? report?.Failure };
    }

    private IQueryable<Article> WithIdentifier() => library.Articles.Where(article => article.Pmid != null || article.DoiKey != null);

    private IQueryable<Article> Unconfirmed() => WithIdentifier().Where(article => article.Unconfirmed != AllChecked);

    private async Task<string?> AskAsync(List<Article> articles, List<ReadItem> items, PubMedCaller caller, CancellationToken cancellationToken)
    {
        await using var file = FetchedFile.Create();
        var delivery = await lookup.FetchAsync([.. articles.Select(IdentifierOf)], file, caller, null, cancellationToken);
        if (delivery.Failure is not null)
        {
            return delivery.Failure;
        }

        var records = CitationFile.Open(file).Items.Select(item => item.Record).OfType<CitationRecord>().ToList();
        var byPmid = Index(records, record => WorkIdentifiers.Pmid(record.Pmid));
        var byDoi = Index(records, record => WorkIdentifiers.DoiKey(record.Doi));
        var pmids = byPmid.Keys.ToList();
        var holders = await library.Articles.Where(article => article.Pmid != null && pmids.Contains(article.Pmid))
            .ToDictionaryAsync(article => article.Pmid!, article => article.Id, cancellationToken);
        foreach (var article in articles)
        {
            var record = article.Pmid is { } pmid ? byPmid.GetValueOrDefault(pmid) : byDoi.GetValueOrDefault(article.DoiKey!);
            items.AddRange(Judge(article, record, holders));
        }

        return null;
    }

    private static IEnumerable<ReadItem> Judge(Article article, CitationRecord? record, Dictionary<string, long> holders)
    {
        var name = IdentifierOf(article).ToString();
        if (record is null)
        {
            yield return Remark(article, $"PubMed has no record of {name}.");
        }
        else if (!SameWork.Is(article, record))
        {
            yield return Remark(article, $"{name} is another work at PubMed: “{record.Title}”. Nothing was changed.");
        }
        else if (record.Pmid is { } pmid && holders.TryGetValue(pmid, out var holder) && holder != article.Id)
        {
            yield return Remark(article, $"PubMed has {name} as PMID {pmid}, and that is record {holder} of this library. Nothing was changed; the two may be one work.");
        }
        else
        {
            var completion = Completion.Of(article, record);
            yield return ReadItem.Of(completion.Record);
            if (completion.Kept is { } kept)
            {
                yield return Remark(article, kept);
            }
        }
    }

    private static ReadItem Remark(Article article, string why) => ReadItem.Of(new FormatProblem(0, article.Title, why, RecordLost: false));

    private static FoundIdentifier IdentifierOf(Article article) => article.Pmid is { } pmid
        ? new FoundIdentifier(IdentifierKind.Pmid, pmid, 0, 0)
        : new FoundIdentifier(IdentifierKind.Doi, article.DoiKey!, 0, 0);

    private static Dictionary<string, CitationRecord> Index(List<CitationRecord> records, Func<CitationRecord, string?> key) =>
        records.Where(record => key(record) is not null).DistinctBy(key).ToDictionary(record => key(record)!);
}
