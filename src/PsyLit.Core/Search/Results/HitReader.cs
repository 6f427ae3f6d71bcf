using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Relations;
using PsyLit.Core.Search.Excerpts;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Results;

/// <summary>Reads the records of one page of results and shows in each what matched.</summary>
internal sealed class HitReader(LibraryContext library, ConceptMatcher matcher)
{
    /// <summary>The most concepts named first on one hit.</summary>
    private const int MostConcepts = 6;

    /// <summary>Reads the records with these ids, in this order. One that was deleted since is left out.</summary>
    public async Task<List<SearchHit>> ReadAsync(IReadOnlyList<FoundArticle> found, QueryReading reading, CancellationToken cancellationToken)
    {
        var ids = found.Select(one => one.Id).ToList();
        // Whether there is anything about a record in other tables is asked here, a look into an index each: of most there is nothing, and three
        // queries more would be half the time of a page.
        var rows = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).AsNoTracking()
            .Where(article => ids.Contains(article.Id) && article.MergedIntoId == null)
            .Select(article => new
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
                    Tags = article.Tags.OrderBy(tag => tag.Tag.Key).Select(tag => tag.Tag.Name).ToList(),
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
                article.DoiKey,
                article.Notices,
                HasMerged = library.Articles.Any(other => other.MergedIntoId == article.Id),
                IsRelated = library.ArticleRelations.Any(relation => relation.OtherPmid != null && relation.OtherPmid == article.Pmid)
                    || library.ArticleRelations.Any(relation => relation.OtherDoiKey != null && relation.OtherDoiKey == article.DoiKey)
                    || library.ArticleRelations.Any(relation => relation.OtherArticleId == article.Id)
                    || library.ArticleRelations.Any(relation => relation.ArticleId == article.Id && relation.OtherArticleId != null),
                HasWrongMentions = library.WrongMentions.Any(mention => mention.ArticleId == article.Id),
            })
            .ToDictionaryAsync(row => row.Hit.ArticleId, cancellationToken);

        var standing = await new ArticleNotices(library).OfAsync(
            [.. rows.Values.Select(row => new NoticedWork
            {
                Id = row.Hit.ArticleId,
                Title = row.Hit.Title,
                Pmid = row.Hit.Pmid,
                Doi = row.Hit.Doi,
                DoiKey = row.DoiKey,
                PublicationTypes = row.Texts.PublicationTypes,
                Notices = row.Notices,
                HasMerged = row.HasMerged,
                IsRelated = row.IsRelated,
            })],
            cancellationToken);
        var takenOff = await TakenOffMentions.ReadAsync(library, [.. rows.Values.Where(row => row.HasWrongMentions).Select(row => row.Hit.ArticleId)], cancellationToken);
        var texts = new HitText(reading, matcher);
        var hits = new List<SearchHit>(found.Count);
        foreach (var one in found)
        {
            if (rows.TryGetValue(one.Id, out var row))
            {
                var hit = row.Hit with
                {
                    Score = one.Score,
                    IsNear = one.IsNear,
                    ConceptIds = [.. one.ConceptIds.Take(MostConcepts)],
                    MoreConceptIds = [.. one.ConceptIds.Skip(MostConcepts)],
                    Notices = [.. standing[one.Id].Select(notice => notice.Notice.Kind)],
                };
                hits.Add(texts.Show(hit, takenOff.Contains(one.Id) ? row.Texts with { TakenOff = new MentionDecisions(takenOff[one.Id]) } : row.Texts));
            }
        }

        return hits;
    }

    /// <summary>An article on the page asked for.</summary>
    internal sealed record FoundArticle(long Id, double Score, bool IsNear, IReadOnlyList<string> ConceptIds);
}
