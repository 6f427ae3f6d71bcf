using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Groups;
using PsyLit.Core.Moderation;
using PsyLit.Core.ReadingSessions;

namespace PsyLit.Core.Annotations;

/// <summary>What a reader fixed to a passage of an article's text: a highlight, a note, a question, a tag or a concept.</summary>
/// <remarks>
/// The passage is kept twice. The <see cref="Quote"/> with its surroundings, section and places on revision <see cref="RevisionNumber"/> is
/// what its writer saw and is never changed. Where the passage stands in the article's newest text is in the <c>Current…</c> properties, made
/// anew whenever the text changes. Places are UTF-16 offsets into the plain text of the section, as JavaScript counts them.
/// </remarks>
public sealed class Annotation
{
    public long Id { get; set; }

    /// <summary>The name under which the annotation is known outside (its permalink and its IRI as a W3C annotation): a version 7 UUID.</summary>
    public Guid PublicId { get; set; }

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Who made it.</summary>
    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    public AnnotationPurpose Purpose { get; set; }

    /// <summary>What was written, as typed; empty for a bare highlight, a tag or a concept without a word beside it.</summary>
    public string Markdown { get; set; } = "";

    /// <summary><see cref="Markdown"/> rendered on write by <c>MarkdownRenderer</c>: safe to put on a page as it is.</summary>
    public string Html { get; set; } = "";

    /// <summary>The <c>MarkdownRenderer.Version</c> that <see cref="Html"/> was made by; an older one is rendered again at the next start.</summary>
    public int RenderedBy { get; set; }

    /// <summary>The word the passage is tagged with; null unless the purpose is <see cref="AnnotationPurpose.Tagging"/>.</summary>
    public string? TagName { get; set; }

    /// <summary>The concept that the passage speaks of; null unless the purpose is <see cref="AnnotationPurpose.Identifying"/>.</summary>
    public string? ConceptId { get; set; }

    public AnnotationVisibility Visibility { get; set; }

    /// <summary>The group that sees it; null unless <see cref="Visibility"/> is <see cref="AnnotationVisibility.Group"/>.</summary>
    public long? GroupId { get; set; }

    public Group? Group { get; set; }

    /// <summary>The reading session in which it was made; until that is revealed nobody but its writer sees it, whatever <see cref="Visibility"/> says. Null outside sessions.</summary>
    public long? SessionId { get; set; }

    public ReadingSession? Session { get; set; }

    /// <summary>The revision of the article's text on which it was made, counted from 1.</summary>
    public int RevisionNumber { get; set; }

    /// <summary>Where in that text: <c>title</c>, <c>summary</c>, or <c>abstract/N</c> with the section's place counted from 0.</summary>
    public string Section { get; set; } = "";

    /// <summary>The first character of the passage in the section's plain text on that revision.</summary>
    public int Start { get; set; }

    /// <summary>The place after its last character.</summary>
    public int End { get; set; }

    /// <summary>The passage itself, as plain text (W3C TextQuoteSelector <c>exact</c>).</summary>
    public string Quote { get; set; } = "";

    /// <summary>Up to 32 characters before the passage in its section.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Up to 32 characters after it.</summary>
    public string Suffix { get; set; } = "";

    /// <summary>How the passage was found in the newest text.</summary>
    public AnchorState Anchor { get; set; }

    /// <summary>How alike the passage and what was found are, from 0 to 1; 1 for the same words, 0 for an orphan.</summary>
    public double AnchorScore { get; set; } = 1;

    /// <summary>The revision for which the place was last looked up.</summary>
    public int CurrentRevision { get; set; }

    /// <summary>As <see cref="Section"/>, in the newest text; null for an orphan.</summary>
    public string? CurrentSection { get; set; }

    public int CurrentStart { get; set; }

    public int CurrentEnd { get; set; }

    public DateTime WrittenAt { get; set; }

    /// <summary>When what it says last changed; null when it never did.</summary>
    public DateTime? EditedAt { get; set; }

    /// <summary>When it was taken away; null while it stands.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>Who took it away.</summary>
    public long? DeletedById { get; set; }

    /// <summary>When moderation hid it from everybody but its writer; null while it is open to those who may see it.</summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>Why it is hidden; null while it is not.</summary>
    public ModerationReason? HiddenReason { get; set; }

    public ICollection<AnnotationEdit> Edits { get; } = [];

    public ICollection<Comment> Replies { get; } = [];

    /// <summary>Writes down where the passage stands in the article's newest text.</summary>
    /// <param name="anchor">Where it was found.</param>
    /// <param name="revision">The revision in which it was looked for.</param>
    public void PutAt(Anchor anchor, int revision)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        (Anchor, AnchorScore, CurrentRevision) = (anchor.State, anchor.Score, revision);
        (CurrentSection, CurrentStart, CurrentEnd) = (anchor.Section, anchor.Start, anchor.End);
    }
}
