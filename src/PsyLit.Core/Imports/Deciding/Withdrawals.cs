using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Imports.Reading;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Deciding;

/// <summary>What becomes of articles whose record PubMed has deleted: they stay, say so, and are no longer recognised by that number.</summary>
/// <remarks>NLM deletes records that repeat another or should never have been there, and does not use their numbers again ("DeleteCitation").</remarks>
internal sealed class Withdrawals(KnownWorks works, BatchChanges changes, DateTime now)
{
    /// <summary>Marks the article of a deleted record; a number that no article has is only reported.</summary>
    public ImportEntry Take(CitationDeletion deletion)
    {
        if (Find(RecordKeys.Of(deletion)) is not { } found)
        {
            return Entry(deletion, ImportOutcome.Remark, null, "PubMed deleted this record; the library does not have it.");
        }

        var article = found.Article;
        if (IsWithdrawn(article, found.Known.Pmid!))
        {
            return Entry(deletion, ImportOutcome.Unchanged, article, "PubMed deleted this record, as the library knows already");
        }

        article.Notices = [.. article.Notices, new Notice(NoticeKind.Withdrawn, $"PubMed deleted its record of this article (PMID {found.Known.Pmid}).", found.Known.Pmid)];
        article.ChangedAt = now;
        changes.Articles.Add(article);
        return Entry(deletion, ImportOutcome.Updated, article, "PubMed deleted this record; the article stays, with a notice");
    }

    /// <summary>The item as it is, or without its PMID when PubMed has withdrawn that: it would join what NLM took apart.</summary>
    public PreparedItem WithoutWithdrawnPmid(PreparedItem item) =>
        item.Keys.Pmid is { } pmid && Find(item.Keys with { DoiKey = null, Pmcid = null, Text = "" }) is { } found && IsWithdrawn(found.Article, pmid)
            ? item with { Record = item.Record! with { Pmid = null }, Keys = item.Keys with { Pmid = null } }
            : item;

    private WorkCandidate? Find(RecordKeys pmidOnly) => works.Candidates(pmidOnly).FirstOrDefault(candidate => candidate.Known.Pmid == pmidOnly.Pmid);

    private static bool IsWithdrawn(Article article, string pmid) =>
        article.Notices.Any(notice => notice.Kind == NoticeKind.Withdrawn && notice.Pmid == pmid);

    private static ImportEntry Entry(CitationDeletion deletion, ImportOutcome outcome, Article? article, string reason) => new()
    {
        Line = deletion.Line,
        Outcome = outcome,
        Article = article,
        Title = article?.Title ?? $"PMID {deletion.Pmid}",
        Reason = reason,
    };
}
