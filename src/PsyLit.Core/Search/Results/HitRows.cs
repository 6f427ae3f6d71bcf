using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Excerpts;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Results;

/// <summary>Asks the library for what a page of results shows of its records. One for the process: making the question took longer than answering it.</summary>
/// <remarks>
/// Whether there is anything about a record in other tables is asked here, a look into an index each: of most there is nothing, and a query more
/// for each of them would be half the time of a page.
/// </remarks>
public sealed class HitRows
{
    private readonly Func<LibraryContext, List<long>, IAsyncEnumerable<HitRow>> ask = EF.CompileAsyncQuery((LibraryContext library, List<long> ids) =>
        library.Articles.IgnoreQueryFilters(new[] { ArticleFilters.MergedAway }).AsNoTracking()
            .Where(article => ids.Contains(article.Id) && article.MergedIntoId == null)
            .Select(article => new HitRow
            {
                Hit = new SearchHit
                {
                    ArticleId = article.Id,
                    Title = article.Title,
                    Contributors = article.Contributors,
                    MoreAuthors = article.MoreAuthors,
                    Journal = article.Journal!.Name,
                    Published = article.Published,
                    Pmid = article.Pmid,
                    Doi = article.Doi,
                    SampleSize = article.SampleSize,
                    Unconfirmed = article.Unconfirmed,
                    CommentCount = article.Comments.Count(comment => comment.DeletedAt == null),
                },
                Texts = new RecordTexts
                {
                    OriginalTitle = article.OriginalTitle,
                    Summary = article.Summary,
                    Abstract = article.Abstract,
                    Keywords = article.Keywords,
                    JournalAbbreviation = article.Journal.Abbreviation,
                    PublicationTypes = article.PublicationTypes,
                    Languages = article.Languages,
                    OtherIdentifiers = article.OtherIdentifiers,
                },
                DoiKey = article.DoiKey,
                Notices = article.Notices,
                HasTags = article.Tags.Any(),
                HasMerged = library.Articles.Any(other => other.MergedIntoId == article.Id),
                IsRelated = library.ArticleRelations.Any(relation => relation.OtherPmid != null && relation.OtherPmid == article.Pmid)
                    || library.ArticleRelations.Any(relation => relation.OtherDoiKey != null && relation.OtherDoiKey == article.DoiKey)
                    || library.ArticleRelations.Any(relation => relation.OtherArticleId == article.Id)
                    || library.ArticleRelations.Any(relation => relation.ArticleId == article.Id && relation.OtherArticleId != null),
                HasWrongMentions = library.WrongMentions.Any(mention => mention.ArticleId == article.Id),
            }));

    /// <summary>The records with these ids, by id; without those that were deleted or merged away since.</summary>
    internal async Task<Dictionary<long, HitRow>> ReadAsync(LibraryContext library, List<long> ids, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<long, HitRow>(ids.Count);
        await foreach (var row in ask(library, ids).WithCancellation(cancellationToken))
            rows.Add(row.Hit.ArticleId, row);
        return rows;
    }

    /// <summary>A record as it was read.</summary>
    internal sealed record HitRow
    {
        public required SearchHit Hit { get; init; }

        public required RecordTexts Texts { get; init; }

        public required string? DoiKey { get; init; }

        public required IReadOnlyList<Notice> Notices { get; init; }

        public required bool HasTags { get; init; }

        public required bool HasMerged { get; init; }

        public required bool IsRelated { get; init; }

        public required bool HasWrongMentions { get; init; }
    }
}
