using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Moderation;

namespace PsyLit.Core.Comments;

/// <summary>What a reader wrote below an article. Its source is kept with every earlier wording; deleting hides it.</summary>
public sealed class Comment
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>The annotation that it answers, and whose visibility it shares; null for a comment on the record as a whole.</summary>
    public long? AnnotationId { get; set; }

    public Annotation? Annotation { get; set; }

    /// <summary>The comment that it answers, of the same record and annotation; null at the top of a thread.</summary>
    public long? ParentId { get; set; }

    /// <summary>Who wrote it; null for a comment that came with an import.</summary>
    public long? AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>The name an imported comment was signed with; null when it was written here or unsigned.</summary>
    public string? SignedName { get; set; }

    /// <summary>The import that brought it; null when it was written here.</summary>
    public long? ImportId { get; set; }

    /// <summary>The text as typed.</summary>
    public string Markdown { get; set; } = "";

    /// <summary><see cref="Markdown"/> rendered on write by <c>MarkdownRenderer</c>: safe to put on a page as it is.</summary>
    public string Html { get; set; } = "";

    /// <summary>The <c>MarkdownRenderer.Version</c> that <see cref="Html"/> was made by; an older one is rendered again at the next start.</summary>
    public int RenderedBy { get; set; }

    public DateTime WrittenAt { get; set; }

    /// <summary>When the wording last changed; null when it never did.</summary>
    public DateTime? EditedAt { get; set; }

    /// <summary>When it was taken away; null while it stands. A deleted comment can be restored by who deleted it.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Who took it away.</summary>
    public long? DeletedById { get; set; }

    /// <summary>When moderation hid it from everybody but its writer; null while it is open to those who may see it.</summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>Why it is hidden; null while it is not.</summary>
    public ModerationReason? HiddenReason { get; set; }

    public ICollection<CommentEdit> Edits { get; } = [];

    public ICollection<CommentReaction> Reactions { get; } = [];
}
