namespace PsyLit.Core.Comments.Threads;

/// <summary>A comment in its place among others.</summary>
public sealed class ThreadNode
{
    internal ThreadNode(Comment comment) => Comment = comment;

    public Comment Comment { get; }

    /// <summary>The comment it answers; null at the top of a thread.</summary>
    public ThreadNode? Parent { get; internal set; }

    /// <summary>1 at the top of a thread, at most <see cref="CommentTree.Deepest"/>.</summary>
    public int Depth { get; internal set; } = 1;

    /// <summary>True when only its place is shown, because others answered it: it was taken away, and the visitor does not see it.</summary>
    public bool IsStub { get; internal set; }

    /// <summary>What stands below it on the page, in order: its answers; at the deepest, also the answers to those.</summary>
    public IReadOnlyList<ThreadNode> Below { get; internal set; } = [];

    /// <summary>Its direct answers.</summary>
    internal List<ThreadNode> Answers { get; } = [];
}
