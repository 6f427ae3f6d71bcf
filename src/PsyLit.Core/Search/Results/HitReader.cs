using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Relations;
using PsyLit.Core.Search.Excerpts;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Search.Results;

/// <summary>Reads the records of one page of results and shows in each what matched.</summary>
internal sealed class HitReader(LibraryContext library, HitRows hitRows, ConceptMatcher matcher)
{
    /// <summary>The most concepts named first on one hit.</summary>
    private const int MostConcepts = 6;

    /// <summary>Reads the records with these ids, in this order. One that was deleted since is left out.</summary>
    public async Task<List<SearchHit>> ReadAsync(IReadOnlyList<FoundArticle> found, QueryReading reading, CancellationToken cancellationToken)
    {
        var ids = found.Select(one => one.Id).ToList();
        var rows = await hitRows.ReadAsync(library, ids, cancellationToken);
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
        var tags = await TagsAsync([.. rows.Values.Where(row => row.HasTags).Select(row => row.Hit.ArticleId)], cancellationToken);
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
                    Tags = [.. tags[one.Id]],
                };
                hits.Add(texts.Show(hit, takenOff.Contains(one.Id) ? row.Texts with { TakenOff = new MentionDecisions(takenOff[one.Id]) } : row.Texts));
            }
        }

        return hits;
    }

    private async Task<ILookup<long, TagLabel>> TagsAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var tags = ids.Count == 0 ? [] : await library.ArticleTags.AsNoTracking().Where(tag => ids.Contains(tag.ArticleId))
            .OrderBy(tag => tag.Tag.Key).Select(tag => new { tag.ArticleId, Label = new TagLabel(tag.Tag.Key, tag.Tag.Name, tag.Tag.Colour) }).ToListAsync(cancellationToken);
        return tags.ToLookup(tag => tag.ArticleId, tag => tag.Label);
    }

    /// <summary>An article on the page asked for.</summary>
    internal sealed record FoundArticle(long Id, double Score, bool IsNear, IReadOnlyList<string> ConceptIds);
}
