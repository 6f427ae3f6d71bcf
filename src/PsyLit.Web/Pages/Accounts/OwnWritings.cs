using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Accounts;

/// <summary>What somebody has written and tagged, the newest first.</summary>
public sealed class OwnWritings(LibraryContext library, VisibleComments comments)
{
    private const int Shown = 100;

    /// <summary>With their articles.</summary>
    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    /// <summary>With their articles and tags.</summary>
    public IReadOnlyList<ArticleTag> Tags { get; private set; } = [];

    public async Task ReadAsync(long accountId, CancellationToken cancellationToken)
    {
        Comments = await comments.To(new Visitor(accountId, [])).AsNoTracking().Include(comment => comment.Article)
            .Where(comment => comment.AccountId == accountId && comment.DeletedAt == null)
            .OrderByDescending(comment => comment.WrittenAt).Take(Shown).ToListAsync(cancellationToken);
        Tags = await library.ArticleTags.AsNoTracking().Include(tagged => tagged.Tag).Include(tagged => tagged.Article)
            .Where(tagged => tagged.AccountId == accountId)
            .OrderByDescending(tagged => tagged.AddedAt).Take(Shown).ToListAsync(cancellationToken);
    }
}
