using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts.WrongMentions;

namespace PsyLit.Web.Pages.Concepts.Mentions;

/// <summary>Reads mentions that were called wrong.</summary>
public sealed class MentionRows(LibraryContext library)
{
    /// <summary>Those of one article, the first said first.</summary>
    public Task<List<MentionRow>> OfAsync(long articleId, CancellationToken cancellationToken) =>
        Rows(library.WrongMentions.Where(mention => mention.ArticleId == articleId).OrderBy(mention => mention.Id)).ToListAsync(cancellationToken);

    /// <summary>How many wait for a decision, or have one.</summary>
    public Task<int> CountAsync(bool areOpen, CancellationToken cancellationToken) => Of(areOpen).CountAsync(cancellationToken);

    /// <summary>A page of those that wait, the longest waiting first, or of those decided, the last decided first.</summary>
    public Task<List<MentionRow>> PageAsync(bool areOpen, int skip, int take, CancellationToken cancellationToken) =>
        Rows((areOpen ? Of(areOpen).OrderBy(mention => mention.ReportedAt).ThenBy(mention => mention.Id) : Of(areOpen).OrderByDescending(mention => mention.DecidedAt).ThenBy(mention => mention.Id))
            .Skip(skip).Take(take)).ToListAsync(cancellationToken);

    private IQueryable<WrongMention> Of(bool areOpen) =>
        library.WrongMentions.Where(mention => areOpen ? mention.Verdict == MentionVerdict.Open : mention.Verdict != MentionVerdict.Open);

    private IQueryable<MentionRow> Rows(IQueryable<WrongMention> mentions)
    {
        var articles = library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]);
        return mentions.AsNoTracking().Select(mention => new MentionRow
        {
            Mention = mention,
            ArticleTitle = articles.Where(article => article.Id == mention.ArticleId).Select(article => article.Title).First(),
            ReportedBy = library.Users.Where(account => account.Id == mention.ReportedById).Select(account => account.UserName).FirstOrDefault(),
            DecidedBy = library.Users.Where(account => account.Id == mention.DecidedById).Select(account => account.UserName).FirstOrDefault(),
        });
    }
}
