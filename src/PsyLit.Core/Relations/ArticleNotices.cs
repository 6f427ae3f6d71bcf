using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>Gathers what stands about articles: what they say of themselves, what other records of the library say of them, what curators related.</summary>
public sealed class ArticleNotices(LibraryContext library)
{
    /// <summary>The notices of one article, the gravest first.</summary>
    public async Task<IReadOnlyList<StandingNotice>> OfAsync(long articleId, CancellationToken cancellationToken = default) =>
        [.. (await OfAsync([articleId], cancellationToken))[articleId]];

    /// <summary>The notices of each of a few articles (a page of a list), in the order in which <see cref="NoticeKind"/> names them.</summary>
    public async Task<ILookup<long, StandingNotice>> OfAsync(IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return await OfAsync(
            await library.Articles.AsNoTracking().Where(article => articleIds.Contains(article.Id)).Select(NoticedWork.FromArticle).ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>The same for articles that were read already, as with the hits of a page of results.</summary>
    internal async Task<ILookup<long, StandingNotice>> OfAsync(IReadOnlyList<NoticedWork> articles, CancellationToken cancellationToken)
    {
        var works = await WithMergedAsync(articles, cancellationToken);
        var links = await new NoticeLinks(library).ReadAsync(works, cancellationToken);
        return works.Where(work => work.MergedIntoId is null)
            .SelectMany(work => Of(work, links).Select(notice => (work.Id, Notice: notice)))
            .OrderBy(pair => pair.Notice.Notice.Kind == NoticeKind.Note).ThenBy(pair => pair.Notice.Notice.Kind)
            .ToLookup(pair => pair.Id, pair => pair.Notice);
    }

    /// <summary>The articles, and those merged into them: their identifiers still mean the ones that stayed.</summary>
    private async Task<List<NoticedWork>> WithMergedAsync(IReadOnlyList<NoticedWork> articles, CancellationToken cancellationToken)
    {
        List<NoticedWork> works = [.. articles];
        for (List<long> into = [.. works.Where(work => work.HasMerged).Select(work => work.Id)]; into.Count > 0;)
        {
            var merged = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).AsNoTracking()
                .Where(article => article.MergedIntoId != null && into.Contains(article.MergedIntoId.Value))
                .Select(NoticedWork.FromArticle).ToListAsync(cancellationToken);
            works.AddRange(merged);
            into = merged.ConvertAll(work => work.Id);
        }

        return works;
    }

    private static List<StandingNotice> Of(NoticedWork work, NoticeLinks.Found links)
    {
        var notices = new List<StandingNotice>();
        foreach (var notice in work.Notices)
        {
            var other = links.Find(WorkIdentifiers.Pmid(notice.Pmid), WorkIdentifiers.DoiKey(notice.Doi));
            notices.Add(other is null || other.Id == work.Id ? new StandingNotice(notice) : new StandingNotice(notice, other.Id, other.Title));
        }

        foreach (var (kind, other) in links.ToArticle[work.Id])
        {
            // Said by both ends: the article's own words, with the link, are enough.
            if (!notices.Exists(there => there.Notice.Kind == kind && there.OtherArticleId == other.Id))
            {
                notices.Add(new StandingNotice(new Notice(kind, "", other.Pmid, other.Doi), other.Id, other.Title));
            }
        }

        var said = notices.ConvertAll(there => there.Notice.Kind);
        notices.AddRange(ImpliedNotices.Of(work.Title, work.PublicationTypes, work.DoiKey, said).Select(notice => new StandingNotice(notice)));
        return notices;
    }
}
