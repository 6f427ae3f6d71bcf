using CsCheck;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Comments.Threads;

namespace PsyLit.Core.Tests.Comments;

public sealed class CommentTreeTests
{
    private static readonly DateTime Morning = new(2026, 1, 20, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Comments each of which answers an earlier one or none; some were taken away.</summary>
    private static readonly Gen<List<Comment>> Threads =
        Gen.Select(Gen.Int[-1, 30], Gen.Bool, Gen.Int[0, 5]).List[0, 40].Select(made => made
            .Select((one, i) => new Comment
            {
                Id = i + 1,
                ParentId = one.Item1 >= 0 && i > 0 ? (one.Item1 % i) + 1 : null,
                DeletedAt = one.Item2 ? Morning : null,
                WrittenAt = Morning.AddMinutes(one.Item3),
            }).ToList());

    [Fact]
    public void Every_comment_that_stands_is_shown_once_whatever_the_threads_are() => Threads.Sample(comments =>
    {
        var shown = Show(comments, ThreadSort.Newest);

        Assert.Equal(
            comments.Where(comment => comment.DeletedAt is null).Select(comment => comment.Id).Order(),
            shown.Where(node => !node.IsStub).Select(node => node.Comment.Id).Order());
    });

    [Fact]
    public void A_stub_stands_only_above_something_that_stands_and_nothing_lies_deeper_than_four() => Threads.Sample(comments =>
    {
        var shown = Show(comments, ThreadSort.Oldest);

        var answered = shown.Select(node => node.Parent?.Comment.Id).ToHashSet();
        Assert.All(shown.Where(node => node.IsStub), stub => Assert.Contains(stub.Comment.Id, answered));
        Assert.All(shown, node => Assert.InRange(node.Depth, 1, CommentTree.Deepest));
        Assert.All(shown, node => Assert.Equal(Math.Min((node.Parent?.Depth ?? 0) + 1, CommentTree.Deepest), node.Depth));
    });

    [Fact]
    public void An_answer_to_something_on_another_record_begins_a_thread() =>
        Assert.Equal(1, Assert.Single(Show([new Comment { Id = 7, ParentId = 3 }], ThreadSort.Oldest)).Depth);

    private static List<ThreadNode> Show(List<Comment> comments, ThreadSort sort) =>
        [.. CommentTree.All(CommentTree.Of(comments, Visitor.Guest, sort, Array.Empty<SaidReaction>().ToLookup(_ => 0L)))];
}
