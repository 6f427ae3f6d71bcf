using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Comments.Threads;
using PsyLit.Core.Moderation;
using PsyLit.Web.Pages.Comments.Cards;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>Reads comments with everything that is shown around them, in a handful of queries however many there are.</summary>
public sealed class ThreadReader(LibraryContext library, CommentReactions reactions, PostCards cards, HidingForMe hiding)
{
    /// <summary>The tops of the threads.</summary>
    /// <param name="comments">All comments of one place, those taken away among them.</param>
    /// <param name="articleId">The record they stand on.</param>
    /// <param name="visitor">Who looks.</param>
    /// <param name="sort">In what order.</param>
    /// <param name="lastVisit">What others wrote after it is new; null when nothing is.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IReadOnlyList<CommentView>> ReadAsync(
        IQueryable<Comment> comments, long articleId, Visitor visitor, ThreadSort sort, DateTime? lastVisit, CancellationToken cancellationToken)
    {
        // A few people write most of hundreds of comments: each of them is read once.
        var rows = await comments.AsNoTrackingWithIdentityResolution().Include(comment => comment.Account).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return [];
        var files = await FilesAsync(rows, cancellationToken);
        var said = await reactions.OfAsync(comments, cancellationToken);
        var tops = CommentTree.Of(rows, visitor, sort, said);
        var nodes = CommentTree.All(tops).ToList();
        var bodies = await cards.OfAsync([.. nodes.Select(node => node.IsStub || node.Comment.DeletedAt is not null ? "" : node.Comment.Html)], articleId, cancellationToken);
        var bodyOf = nodes.Zip(bodies).ToDictionary(pair => pair.First, pair => pair.Second);
        var folded = await hiding.OfAsync(visitor.AccountId, cancellationToken);
        return [.. tops.Select(View)];

        CommentView View(ThreadNode node)
        {
            var comment = node.Comment;
            return CommentView.Of(comment, bodyOf[node], visitor) with
            {
                ImportedFrom = comment.AccountId is null ? comment.ImportId is { } id ? files.GetValueOrDefault(id, "a file") : "a file" : null,
                IsStub = node.IsStub,
                IsFolded = folded.Comments.Contains(comment.Id) || (comment.AccountId is { } writer && folded.Writers.Contains(writer)),
                Depth = node.Depth,
                AnswersId = node.Parent?.Comment.Id,
                AnswersName = node.Parent is null ? null : CommentView.NameOf(node.Parent.Comment, visitor),
                IsNew = !node.IsStub && comment.DeletedAt is null && comment.WrittenAt > lastVisit && comment.AccountId != visitor.AccountId,
                Reactions = CommentView.ReactionsOf(said[comment.Id], visitor),
                Below = [.. node.Below.Select(View)],
            };
        }
    }

    private async Task<Dictionary<long, string>> FilesAsync(List<Comment> comments, CancellationToken cancellationToken)
    {
        var ids = comments.Select(comment => comment.ImportId).OfType<long>().Distinct().ToList();
        return ids.Count == 0
            ? []
            : await library.Imports.Where(import => ids.Contains(import.Id)).ToDictionaryAsync(import => import.Id, import => import.FileName, cancellationToken);
    }
}
