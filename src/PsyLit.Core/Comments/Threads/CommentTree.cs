using PsyLit.Core.Accounts;
using PsyLit.Core.Comments.Reactions;

namespace PsyLit.Core.Comments.Threads;

/// <summary>Puts comments in their places: answers below what they answer, to a depth at which a line of text is still long enough to read.</summary>
public static class CommentTree
{
    /// <summary>Answers deeper than this stand below one another, and say whom they answer.</summary>
    public const int Deepest = 4;

    /// <summary>The tops of the threads, in order.</summary>
    /// <param name="comments">All comments on a record, or all replies to an annotation, those that were taken away too.</param>
    /// <param name="visitor">Who looks: what they may not see is left out, or a stub where somebody answered it.</param>
    /// <param name="sort">The order of the tops.</param>
    /// <param name="reactions">What was said of each; asked only where the order depends on it.</param>
    public static IReadOnlyList<ThreadNode> Of(IReadOnlyList<Comment> comments, Visitor visitor, ThreadSort sort, ILookup<long, SaidReaction> reactions)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var nodes = comments.OrderBy(comment => comment.WrittenAt).ThenBy(comment => comment.Id).Select(comment => new ThreadNode(comment)).ToList();
        var byId = nodes.ToDictionary(node => node.Comment.Id);
        var tops = new List<ThreadNode>();
        foreach (var node in nodes)
        {
            // What was answered may have gone back to its own record when a merger was undone.
            node.Parent = node.Comment.ParentId is { } id ? byId.GetValueOrDefault(id) : null;
            (node.Parent?.Answers ?? tops).Add(node);
        }

        Prune(tops, visitor);
        foreach (var top in tops)
            Place(top, 1);
        return sort switch
        {
            ThreadSort.Newest => [.. tops.OrderByDescending(top => top.Comment.WrittenAt).ThenByDescending(top => top.Comment.Id)],
            ThreadSort.Useful => [.. tops.OrderByDescending(top => Count(top, ReactionKind.Useful)).ThenByDescending(top => Count(top, ReactionKind.CitesEvidence))],
            _ => tops,
        };

        int Count(ThreadNode node, ReactionKind kind) => node.IsStub ? 0 : reactions[node.Comment.Id].Count(said => said.Kind == kind);
    }

    /// <summary>All comments below these and they themselves, in the order of the page.</summary>
    public static IEnumerable<ThreadNode> All(IEnumerable<ThreadNode> nodes)
    {
        var waiting = new Stack<ThreadNode>(nodes.Reverse());
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var below in node.Below.Reverse())
                waiting.Push(below);
        }
    }

    // Answers come after what they answer, so the last written is looked at first: no recursion, however long a quarrel is.
    private static void Prune(List<ThreadNode> tops, Visitor visitor)
    {
        foreach (var node in Down(tops).Reverse().ToList())
        {
            if (visitor.MaySee(node.Comment))
                continue;
            node.IsStub = node.Answers.Count > 0;
            if (!node.IsStub)
                (node.Parent?.Answers ?? tops).Remove(node);
        }
    }

    private static void Place(ThreadNode top, int depth)
    {
        top.Depth = depth;
        if (depth < Deepest)
        {
            foreach (var answer in top.Answers)
                Place(answer, depth + 1);
            top.Below = depth + 1 < Deepest ? [.. top.Answers] : [.. top.Answers.SelectMany(answer => Down([answer]))];
            return;
        }

        foreach (var deeper in Down(top.Answers))
            deeper.Depth = depth;
    }

    private static IEnumerable<ThreadNode> Down(IEnumerable<ThreadNode> nodes)
    {
        var waiting = new Stack<ThreadNode>(nodes.Reverse());
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Answers.Count - 1; i >= 0; i--)
                waiting.Push(node.Answers[i]);
        }
    }
}
