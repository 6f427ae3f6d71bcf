using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Imports;

/// <summary>An import with one page of its list, as its page shows it.</summary>
public sealed class ImportView(LibraryContext library, DeskWork work)
{
    private const int PageSize = 100;

    private HashSet<int> leftOut = [];

    public Import Import { get; private set; } = null!;

    /// <summary>How far it is; null when it is not worked on now.</summary>
    public ImportPace? Pace { get; private set; }

    /// <summary>How many entries there are of each outcome.</summary>
    public IReadOnlyDictionary<ImportOutcome, int> Counts { get; private set; } = new Dictionary<ImportOutcome, int>();

    /// <summary>The kind shown; null for all.</summary>
    public ImportOutcome? Outcome { get; private set; }

    /// <summary>A dry run in the order of the file; a report with the rejected first.</summary>
    public IReadOnlyList<ImportEntry> Entries { get; private set; } = [];

    /// <summary>By article of the page shown: what it may be the same as, the likeliest first; empty in a dry run.</summary>
    public ILookup<long, NearDuplicate> NearDuplicates { get; private set; } = Array.Empty<NearDuplicate>().ToLookup(_ => 0L);

    public Pager Pager { get; private set; } = null!;

    /// <summary>Files of an archive that have rejected records which were kept; one null when the file is no archive, none when nothing was kept.</summary>
    public IReadOnlyList<string?> RejectedParts { get; private set; } = [];

    /// <summary>Records that can be chosen.</summary>
    public int Open => TrialChoices.Open.Sum(outcome => Counts.GetValueOrDefault(outcome));

    /// <summary>Records chosen.</summary>
    public int Chosen => Open - leftOut.Count;

    /// <summary>True while the list can be decided on.</summary>
    public bool IsDecidable => Import.State == ImportState.Checked;

    public bool IsTrial => ImportWords.IsTrial(Import);

    /// <summary>Whether the entry leaves a choice.</summary>
    public static bool IsOpen(ImportEntry entry) => TrialChoices.Open.Contains(entry.Outcome);

    public bool IsChosen(ImportEntry entry) => !leftOut.Contains(entry.Position);

    /// <summary>The address of another page of the list, or of another kind.</summary>
    /// <param name="outcome">Null for all kinds.</param>
    /// <param name="sheet">From 1.</param>
    /// <param name="at">What stands behind the import's own address: "" or "/choices".</param>
    public string Address(ImportOutcome? outcome, int sheet, string at = "") =>
        $"/imports/{Import.Id}{at}?{(outcome is null ? "" : $"outcome={outcome.ToString()!.ToLowerInvariant()}&")}sheet={sheet}";

    /// <summary>Reads it.</summary>
    /// <returns>False when there is no such import.</returns>
    public async Task<bool> LoadAsync(long id, ImportOutcome? outcome, string? sheet, CancellationToken cancellationToken)
    {
        Pace = work.PaceOf(id);
        if (await library.Imports.AsNoTracking().Include(i => i.Account).Include(i => i.Fetch).SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import)
            return false;

        (Import, Outcome) = (import, outcome);
        leftOut = [.. import.LeftOut];
        if (import.State is ImportState.Fetching or ImportState.Checking or ImportState.Running)
        {
            Pager = Pager.For(null, 0, PageSize, number => Address(null, number));
            return true;
        }

        var entries = library.ImportEntries.AsNoTracking().Where(entry => entry.ImportId == id);
        Counts = await entries.GroupBy(entry => entry.Outcome).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        var shown = outcome is { } kind ? Counts.GetValueOrDefault(kind) : Counts.Values.Sum();
        Pager = Pager.For(sheet, shown, PageSize, number => Address(outcome, number)) with { Name = "Pages of the list" };
        if (outcome is not null)
            entries = entries.Where(entry => entry.Outcome == outcome);
        var ordered = IsTrial || outcome is not null
            ? entries.OrderBy(entry => entry.Id)
            : entries.OrderByDescending(entry => entry.Outcome == ImportOutcome.Rejected).ThenByDescending(entry => entry.Outcome == ImportOutcome.Remark).ThenBy(entry => entry.Id);
        Entries = await ordered.Skip((Pager.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        NearDuplicates = IsTrial ? NearDuplicates : await FindNearDuplicatesAsync(cancellationToken);
        RejectedParts = await library.ImportEntries
            .Where(entry => entry.ImportId == id && entry.Outcome == ImportOutcome.Rejected && entry.Source != null)
            .Select(entry => entry.Part).Distinct().OrderBy(part => part).Take(PageSize).ToListAsync(cancellationToken);
        return true;
    }

    private async Task<ILookup<long, NearDuplicate>> FindNearDuplicatesAsync(CancellationToken cancellationToken)
    {
        var pairs = await OpenPairs.OfAsync(library, [.. Entries.Select(entry => entry.ArticleId).OfType<long>().Distinct()], cancellationToken);
        var others = pairs.SelectMany(ends => ends, (_, end) => end.OtherId).Distinct().ToList();
        var titles = await library.Articles.Where(article => others.Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, article => article.Title, cancellationToken);
        return pairs.SelectMany(ends => ends, (ends, end) => (ends.Key, Other: new NearDuplicate(end.PairId, titles[end.OtherId])))
            .ToLookup(found => found.Key, found => found.Other);
    }
}
