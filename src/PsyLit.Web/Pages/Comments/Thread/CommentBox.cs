using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;
using PsyLit.Core.Drafts;
using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Comments.Writing;
using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>The form a comment is written in, wherever it stands.</summary>
public sealed record CommentBox
{
    /// <summary>The path it is posted to.</summary>
    public required string Action { get; init; }

    /// <summary>What stands in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>What a draft in it is to become.</summary>
    public required string DraftFor { get; init; }

    /// <summary>The address at which it stands.</summary>
    public required string Address { get; init; }

    /// <summary>The comment that is answered; null for none.</summary>
    public long? ParentId { get; init; }

    /// <summary>Whose comment that is.</summary>
    public string? AnswersName { get; init; }

    /// <summary>The annotation that is answered; null for none.</summary>
    public Guid? Annotation { get; init; }

    /// <summary>The page to go back to without writing.</summary>
    public string? Cancel { get; init; }

    /// <summary>The wording an edit began from; null for a new comment.</summary>
    public long? Version { get; init; }

    /// <summary>The words on the button.</summary>
    public string Button { get; init; } = "Post comment";

    /// <summary>False for a guest, whose text is kept until they have logged in; pages of guests stay free of cookies.</summary>
    public required bool IsLoggedIn { get; init; }

    /// <summary>What is wrong with the text; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>What was saved since the writer began; null when nothing was.</summary>
    public TextConflict? Conflict { get; init; }

    /// <summary>The text as it will look; null when no preview was asked for.</summary>
    public PostBody? Preview { get; init; }

    /// <summary>The box below an article, empty.</summary>
    public static CommentBox ForArticle(long articleId, bool isLoggedIn) => new()
    {
        Action = $"/articles/{articleId}/comments",
        DraftFor = DraftKey.Comment(articleId),
        Address = $"/articles/{articleId}#comment-box",
        IsLoggedIn = isLoggedIn,
    };

    /// <summary>The box below an annotation, empty.</summary>
    public static CommentBox ForAnnotation(Annotation annotation, bool isLoggedIn)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return ForArticle(annotation.ArticleId, isLoggedIn) with
        {
            Annotation = annotation.PublicId,
            DraftFor = DraftKey.AnnotationReply(annotation.Id),
            Address = $"/annotations/{annotation.PublicId}#comment-box",
            Button = "Post reply",
        };
    }

    /// <summary>A box made to answer a comment of its page.</summary>
    /// <param name="box">The box of the page.</param>
    /// <param name="answered">With its account and annotation loaded.</param>
    public static CommentBox ForAnswer(CommentBox box, Comment answered)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentNullException.ThrowIfNull(answered);
        return box with
        {
            ParentId = answered.Id,
            AnswersName = CommentView.NameOf(answered),
            DraftFor = DraftKey.Reply(answered.Id),
            Address = box.Address.Replace("#", $"?reply={answered.Id}#", StringComparison.Ordinal),
            Cancel = CommentPlace.Of(answered),
            Button = "Post reply",
        };
    }

    /// <summary>The box of what is being posted.</summary>
    public static CommentBox For(PostTarget target, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(visitor);
        var isLoggedIn = visitor.AccountId is not null;
        var box = target.Annotation is { } annotation ? ForAnnotation(annotation, isLoggedIn) : ForArticle(target.ArticleId, isLoggedIn);
        return target.Parent is { } parent ? ForAnswer(box, parent) with { AnswersName = CommentView.NameOf(parent, visitor) } : box;
    }

    /// <summary>Why an account has no box, as a sentence; null when it has one.</summary>
    /// <param name="visitor">Whose account.</param>
    /// <param name="annotation">What would be answered, with its group loaded; null for a comment on the record.</param>
    public static string? Refusal(Visitor visitor, Annotation? annotation) =>
        !visitor.MayComment() ? "Your account may read, not comment. A curator can change that."
        : !visitor.MayReplyTo(annotation) ? "The group that sees this annotation is closed: what was written in it stays, and nothing is added."
        : null;

    /// <summary>The box in which a comment is reworded.</summary>
    public static CommentBox ForEdit(Comment comment, string text, bool isLoggedIn)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return new CommentBox
        {
            Action = $"/comments/{comment.Id}/edit",
            DraftFor = DraftKey.CommentEdit(comment.Id),
            Address = $"/comments/{comment.Id}/edit",
            Text = text,
            Version = EditComment.VersionOf(comment),
            Button = "Save",
            IsLoggedIn = isLoggedIn,
        };
    }
}
