using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Moderation;
using PsyLit.Web.Pages.Comments.Cards;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>A comment as one visitor sees it.</summary>
public sealed record CommentView
{
    public required long Id { get; init; }

    /// <summary>Who wrote or signed it.</summary>
    public required string Name { get; init; }

    /// <summary>The file it came with; null when it was written here.</summary>
    public string? ImportedFrom { get; init; }

    public required PostBody Body { get; init; }

    public required DateTime WrittenAt { get; init; }

    public DateTime? EditedAt { get; init; }

    /// <summary>When it was taken away; such a comment is shown as a line, to those who may put it back and to its writer.</summary>
    public DateTime? RemovedAt { get; init; }

    /// <summary>When moderation hid it; such a comment only its writer sees.</summary>
    public DateTime? HiddenAt { get; init; }

    /// <summary>Why it is hidden.</summary>
    public ModerationReason? HiddenReason { get; init; }

    public bool MayFlag { get; init; }

    /// <summary>True when the visitor does not want to see it, or its writer: it is folded.</summary>
    public bool IsFolded { get; init; }

    public bool IsRemovedByVisitor { get; init; }

    /// <summary>True when only its place is left, because others answered it.</summary>
    public bool IsStub { get; init; }

    /// <summary>1 at the top of a thread.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>What it answers; null at the top of a thread.</summary>
    public long? AnswersId { get; init; }

    /// <summary>Whose comment it answers.</summary>
    public string? AnswersName { get; init; }

    /// <summary>True when somebody else wrote it since the visitor's last visit.</summary>
    public bool IsNew { get; init; }

    public IReadOnlyList<ReactionView> Reactions { get; init; } = [];

    public bool MayReact { get; init; }

    /// <summary>Whether it can be answered here: guests may begin to write, and log in when they send it.</summary>
    public bool MayReply { get; init; }

    public bool MayEdit { get; init; }

    public bool MayRemove { get; init; }

    public bool MayRestore { get; init; }

    /// <summary>What stands below it, in order.</summary>
    public IReadOnlyList<CommentView> Below { get; init; } = [];

    /// <summary>It and what stands below it, in the order of the page.</summary>
    public IEnumerable<CommentView> All => Below.SelectMany(one => one.All).Prepend(this);

    /// <param name="comment">With its account loaded.</param>
    /// <param name="body">Its text with cards.</param>
    /// <param name="visitor">Who looks.</param>
    public static CommentView Of(Comment comment, PostBody body, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(visitor);
        return new CommentView
        {
            Id = comment.Id,
            Name = NameOf(comment),
            Body = body,
            WrittenAt = comment.WrittenAt,
            EditedAt = comment.EditedAt,
            RemovedAt = comment.DeletedAt,
            HiddenAt = comment.HiddenAt,
            HiddenReason = comment.HiddenReason,
            MayFlag = visitor.MayFlag(comment.AccountId),
            IsRemovedByVisitor = comment.DeletedById is { } by && by == visitor.AccountId,
            MayReact = visitor.MayReact(comment),
            MayReply = comment is { DeletedAt: null, HiddenAt: null } && (visitor.AccountId is null || visitor.MayComment()),
            MayEdit = visitor.MayEdit(comment),
            MayRemove = visitor.MayRemove(comment),
            MayRestore = visitor.MayRestore(comment),
        };
    }

    /// <summary>The name a comment is signed with.</summary>
    public static string NameOf(Comment comment) => comment.Account?.UserName ?? comment.SignedName ?? "Unsigned";

    /// <summary>The name for a visitor, who learns nothing of a comment that is removed or hidden from them.</summary>
    public static string NameOf(Comment comment, Visitor visitor) => visitor.MaySee(comment) ? NameOf(comment) : "a removed comment";

    /// <summary>What was said of a comment, each kind once whether anybody said it or not.</summary>
    public static IReadOnlyList<ReactionView> ReactionsOf(IEnumerable<SaidReaction> said, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var byKind = said.ToLookup(one => one.Kind);
        return [.. Enum.GetValues<ReactionKind>().Select(kind => new ReactionView(kind, [.. byKind[kind].Select(one => one.Name)], byKind[kind].Any(one => one.AccountId == visitor.AccountId)))];
    }
}
