using System.Globalization;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Imports.Merging;
using PsyLit.Core.Imports.Reading;
using PsyLit.Core.Imports.Reporting;
using PsyLit.Core.Markdown;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Deciding;

/// <summary>Decides record by record what becomes of it, and gathers the rows to write. Touches no database.</summary>
/// <param name="works">What the library and earlier records have.</param>
/// <param name="file">What the file was about so far.</param>
/// <param name="changes">Takes the rows to write.</param>
/// <param name="markdown">For comments.</param>
/// <param name="now">UTC.</param>
internal sealed class BatchDecisions(KnownWorks works, FileSoFar file, BatchChanges changes, MarkdownRenderer markdown, DateTime now)
{
    private readonly ArticleMerge merge = new(works, changes, now);
    private readonly Withdrawals withdrawals = new(works, changes, now);

    public void Decide(PreparedItem item)
    {
        var entry = item switch
        {
            { IsLeftOut: true, Record: { } record } => LeaveOut(record),
            { Problem: { } problem } => OfProblem(problem),
            { Deletion: { } deletion } => withdrawals.Take(deletion),
            { Rejection: { } reason } => Reject(item.Record!, reason),
            _ => OfRecord(item),
        };

        entry.Position = item.Position;
        entry.Part = item.Part;
        // Who has to choose needs it, and who looks for what was turned away; of all others the title leads to the article.
        var isAsked = changes.Import.State == ImportState.Checking || entry.Outcome == ImportOutcome.Rejected;
        entry.Credit = isAsked && item.Record is { } about ? RecordCredit.Of(about) : null;
        entry.Source = entry.Outcome == ImportOutcome.Rejected ? item.Source : null;
        changes.Entries.Add(entry);
        var import = changes.Import;
        _ = entry.Outcome switch
        {
            ImportOutcome.Added => import.Added++,
            ImportOutcome.Updated => import.Updated++,
            ImportOutcome.Unchanged => import.Unchanged++,
            ImportOutcome.Duplicate => import.Duplicate++,
            ImportOutcome.Rejected => import.Rejected++,
            _ => 0,
        };
    }

    private ImportEntry OfRecord(PreparedItem item)
    {
        item = withdrawals.WithoutWithdrawnPmid(item);
        var record = item.Record!;
        if (works.TryFindRecord(item.Hash, out var articleId, out var known))
        {
            return NothingNew(record, articleId, known, "this very record was imported before");
        }

        var candidates = works.Candidates(item.Keys);
        if (candidates.Count == 0)
        {
            return AddNew(item, null);
        }

        var place = RecordPlace.Of(record);
        return WorkMatcher.Find(candidates, item.Keys, place) is { } match
            ? MergeInto(match, item)
            : AddNew(item, WorkMatcher.WhyApart(candidates, item.Keys, place));
    }

    private ImportEntry AddNew(PreparedItem item, string? remark)
    {
        var record = item.Record!;
        var article = merge.Create(record, item.Hash);
        AddComments(article, record);
        works.Add(article, item.Hash);
        changes.Articles.Add(article);
        file.Note(null, article, record.Line);
        return Entry(record, ImportOutcome.Added, article, remark ?? "a work the library did not have");
    }

    private ImportEntry MergeInto(WorkMatch match, PreparedItem item)
    {
        var (record, article) = (item.Record!, match.Article);
        var before = ArticleFields.Of(article);
        List<string> news = [.. merge.Merge(article, record, item.Hash, match.OnlyFills)];
        var comments = AddComments(article, record);
        if (news.Count > 0)
        {
            changes.Articles.Add(article);
        }
        else
        {
            changes.Touched.Add(article);
        }

        if (comments > 0)
        {
            news.Add(comments == 1 ? "1 comment added" : $"{comments} comments added");
        }

        works.Add(article, item.Hash);
        if (news.Count == 0)
        {
            return NothingNew(record, article.Id, article, $"{match.Reason}; says nothing new");
        }

        file.Note(article.Id, article, record.Line);
        var entry = Entry(record, ImportOutcome.Updated, article, $"{match.Reason}; {string.Join(", ", news)}");
        entry.Changes = before.ChangesTo(article);
        return entry;
    }

    private ImportEntry NothingNew(CitationRecord record, long? articleId, Article? article, string reason)
    {
        var first = file.LineOf(articleId, article);
        file.Note(articleId, article, record.Line);
        var entry = first is { } line
            ? Entry(record, ImportOutcome.Duplicate, article, string.Create(CultureInfo.InvariantCulture, $"repeats an earlier record of this file, line {line}"))
            : Entry(record, ImportOutcome.Unchanged, article, reason);
        entry.ArticleId = articleId is > 0 ? articleId : null;
        return entry;
    }

    private int AddComments(Article article, CitationRecord record)
    {
        var added = 0;
        foreach (var comment in record.Comments.Where(comment => !string.IsNullOrWhiteSpace(comment.Text)))
        {
            if (article.Comments.Any(there => there.SignedName == comment.Author && there.Markdown == comment.Text))
            {
                continue;
            }

            article.Comments.Add(new Comment
            {
                ArticleId = article.Id,
                SignedName = comment.Author,
                ImportId = changes.Import.Id,
                Markdown = comment.Text,
                Html = markdown.ToHtml(comment.Text),
                RenderedBy = MarkdownRenderer.Version,
                WrittenAt = comment.Date is { } date ? FirstMomentOf(date) : now,
            });
            added++;
        }

        return added;
    }

    // An imprecise date counts as its first day, as it does for sorting.
    private static DateTime FirstMomentOf(PartialDate date) =>
        new(date.Year, date.SortKey / 100 % 100, date.SortKey % 100, 0, 0, 0, DateTimeKind.Utc);

    private static ImportEntry LeaveOut(CitationRecord record) => new()
    {
        Line = record.Line,
        Outcome = ImportOutcome.LeftOut,
        Title = Shorten(record.Title ?? record.Doi ?? record.Pmid ?? ""),
        Reason = "left out by choice",
    };

    private static ImportEntry OfProblem(FormatProblem problem) => new()
    {
        Line = problem.Line,
        Outcome = problem.RecordLost ? ImportOutcome.Rejected : ImportOutcome.Remark,
        Title = problem.What,
        Reason = problem.Why,
    };

    private static ImportEntry Reject(CitationRecord record, string reason) => new()
    {
        Line = record.Line,
        Outcome = ImportOutcome.Rejected,
        Title = Shorten(record.Title ?? record.Doi ?? record.Pmid ?? ""),
        Reason = reason,
    };

    private static ImportEntry Entry(CitationRecord record, ImportOutcome outcome, Article? article, string reason) => new()
    {
        Line = record.Line,
        Outcome = outcome,
        Article = article,
        Title = record.Title!,
        Reason = reason,
    };

    private static string Shorten(string text) => text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 199), "…");
}
