using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>Finds the other works of notices in the library, and what other works say of the articles.</summary>
internal sealed class NoticeLinks(LibraryContext library)
{
    public async Task<Found> ReadAsync(IReadOnlyCollection<NoticedWork> works, CancellationToken cancellationToken)
    {
        var related = works.Where(work => work.IsRelated).ToList();
        var (ids, pmids, dois) = (related.ConvertAll(work => work.Id), Pmids(related), Dois(related));
        var relations = related.Count == 0 ? [] : await library.ArticleRelations.AsNoTracking()
            .Where(relation => (relation.OtherPmid != null && pmids.Contains(relation.OtherPmid))
                || (relation.OtherDoiKey != null && dois.Contains(relation.OtherDoiKey))
                || (relation.OtherArticleId != null && (ids.Contains(relation.OtherArticleId.Value) || ids.Contains(relation.ArticleId))))
            .ToListAsync(cancellationToken);
        var others = await ReadOthersAsync(works, relations, cancellationToken);
        return new Found(others, works, relations);
    }

    private async Task<OtherWorks> ReadOthersAsync(
        IReadOnlyCollection<NoticedWork> works, List<ArticleRelation> relations, CancellationToken cancellationToken)
    {
        var named = works.SelectMany(work => work.Notices).ToList();
        var pmids = named.Select(notice => WorkIdentifiers.Pmid(notice.Pmid)).OfType<string>().Distinct().ToList();
        var dois = named.Select(notice => WorkIdentifiers.DoiKey(notice.Doi)).OfType<string>().Distinct().ToList();
        var wanted = relations.SelectMany(relation => new[] { relation.ArticleId, relation.OtherArticleId ?? 0 }).Where(id => id > 0).Distinct().ToList();
        var all = pmids.Count + dois.Count + wanted.Count == 0 ? [] : await Everything
            .Where(article => (article.Pmid != null && pmids.Contains(article.Pmid)) || (article.DoiKey != null && dois.Contains(article.DoiKey)) || wanted.Contains(article.Id))
            .Select(NoticedWork.FromArticle).ToListAsync(cancellationToken);

        var byId = works.Concat(all).DistinctBy(work => work.Id).ToDictionary(work => work.Id);
        for (var missing = Missing(byId); missing.Count > 0; missing = Missing(byId))
        {
            foreach (var work in await Everything.Where(article => missing.Contains(article.Id)).Select(NoticedWork.FromArticle).ToListAsync(cancellationToken))
            {
                byId[work.Id] = work;
            }
        }

        return new OtherWorks(byId);
    }

    private IQueryable<Article> Everything => library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).AsNoTracking();

    private static List<long> Missing(Dictionary<long, NoticedWork> works) =>
        [.. works.Values.Select(work => work.MergedIntoId).OfType<long>().Where(id => !works.ContainsKey(id)).Distinct()];

    private static List<string> Pmids(IEnumerable<NoticedWork> works) => [.. works.Select(work => work.Pmid).OfType<string>()];

    private static List<string> Dois(IEnumerable<NoticedWork> works) => [.. works.Select(work => work.DoiKey).OfType<string>()];

    /// <summary>Works by their numbers, each standing for the one it was merged into.</summary>
    internal sealed class OtherWorks(Dictionary<long, NoticedWork> byId)
    {
        private readonly Dictionary<string, NoticedWork> byPmid = Index(byId.Values, work => work.Pmid);
        private readonly Dictionary<string, NoticedWork> byDoi = Index(byId.Values, work => work.DoiKey);

        public NoticedWork? Find(string? pmid, string? doiKey) =>
            Standing(pmid is not null && byPmid.TryGetValue(pmid, out var work) || doiKey is not null && byDoi.TryGetValue(doiKey, out work) ? work : null);

        public NoticedWork? Find(long id) => Standing(byId.GetValueOrDefault(id));

        private NoticedWork? Standing(NoticedWork? work)
        {
            while (work?.MergedIntoId is { } into)
            {
                work = byId.GetValueOrDefault(into);
            }

            return work;
        }

        // One DOI may be that of several records; the first of those that stand is as good as any.
        private static Dictionary<string, NoticedWork> Index(IEnumerable<NoticedWork> works, Func<NoticedWork, string?> key) =>
            works.Where(work => key(work) is not null).OrderBy(work => work.MergedIntoId is not null).ThenBy(work => work.Id)
                .DistinctBy(key).ToDictionary(work => key(work)!, StringComparer.Ordinal);
    }

    /// <summary>What was found.</summary>
    internal sealed class Found
    {
        private readonly OtherWorks others;

        public Found(OtherWorks others, IReadOnlyCollection<NoticedWork> works, IEnumerable<ArticleRelation> relations)
        {
            this.others = others;
            var asked = works.Select(work => work.Id).ToHashSet();
            ToArticle = relations.SelectMany(relation => Ends(relation, works))
                .Where(end => end.Article is not null && end.Other is not null && end.Article.Id != end.Other.Id && asked.Contains(end.Article.Id))
                .DistinctBy(end => (end.Article!.Id, end.Kind, end.Other!.Id))
                .ToLookup(end => end.Article!.Id, end => (end.Kind, end.Other!));
        }

        /// <summary>By article: what stands about it on account of a row, and the other work of it.</summary>
        public ILookup<long, (NoticeKind Kind, NoticedWork Other)> ToArticle { get; }

        public NoticedWork? Find(string? pmid, string? doiKey) => others.Find(pmid, doiKey);

        private IEnumerable<(NoticedWork? Article, NoticeKind Kind, NoticedWork? Other)> Ends(ArticleRelation relation, IReadOnlyCollection<NoticedWork> works)
        {
            var from = others.Find(relation.ArticleId);
            var to = relation.OtherArticleId is { } id ? [others.Find(id)]
                : works.Where(work => (relation.OtherPmid is not null && work.Pmid == relation.OtherPmid) || (relation.OtherDoiKey is not null && work.DoiKey == relation.OtherDoiKey))
                    .Select(work => others.Find(work.Id));
            foreach (var article in to)
            {
                if (NoticeEnds.OtherEnd(relation.Kind) is { } kind)
                {
                    yield return (article, kind, from);
                }

                if (relation.OtherArticleId is not null)
                {
                    yield return (from, relation.Kind, article);
                }
            }
        }
    }
}
