using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>A comment as one visitor sees it.</summary>
public sealed record CommentView
{
    public required long Id { get; init; }

    /// <summary>Who wrote or signed it.</summary>
    public required string Name { get; init; }

    /// <summary>The file it came with; null when it was written here.</summary>
    public string? ImportedFrom { get; init; }

    public required string Html { get; init; }

    public required DateTime WrittenAt { get; init; }

    public DateTime? EditedAt { get; init; }

    /// <summary>When it was taken away; such a comment is shown as a line, to those who may put it back and to its writer.</summary>
    public DateTime? RemovedAt { get; init; }

    public bool IsRemovedByVisitor { get; init; }

    public bool MayEdit { get; init; }

    public bool MayRemove { get; init; }

    public bool MayRestore { get; init; }

    /// <param name="comment">With its account loaded.</param>
    /// <param name="importedFrom">The name of the file it came with, if it did.</param>
    /// <param name="visitor">Who looks.</param>
    public static CommentView Of(Comment comment, string? importedFrom, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(visitor);
        return new CommentView
        {
            Id = comment.Id,
            Name = comment.Account?.UserName ?? comment.SignedName ?? "Unsigned",
            ImportedFrom = comment.AccountId is null ? importedFrom ?? "a file" : null,
            Html = comment.Html,
            WrittenAt = comment.WrittenAt,
            EditedAt = comment.EditedAt,
            RemovedAt = comment.DeletedAt,
            IsRemovedByVisitor = comment.DeletedById is { } by && by == visitor.AccountId,
            MayEdit = visitor.MayEdit(comment),
            MayRemove = visitor.MayRemove(comment),
            MayRestore = visitor.MayRestore(comment),
        };
    }
}
