using System.Diagnostics.CodeAnalysis;
using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;

namespace PsyLit.Core.Collections;

/// <summary>An ordered list of records that a person put together: a course's reading, the studies of a review.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is what readers call it.")]
public sealed class Collection
{
    public long Id { get; set; }

    /// <summary>Whose it is.</summary>
    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    /// <summary>1 to <see cref="CollectionText.MaxName"/> characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The folded name, by which a query finds it.</summary>
    public string Key { get; set; } = "";

    /// <summary>What it is for, plain text with line breaks; empty when nothing was said.</summary>
    public string Description { get; set; } = "";

    public CollectionVisibility Visibility { get; set; }

    /// <summary>The group that sees it; null unless <see cref="Visibility"/> is <see cref="CollectionVisibility.Group"/>.</summary>
    public long? GroupId { get; set; }

    public Group? Group { get; set; }

    /// <summary>Who has it reads the collection whatever its visibility; null when no link is shared. Never in an archive: it opens a door.</summary>
    public string? ShareToken { get; set; }

    /// <summary>Whether others than its owner read it while it stands: all, a group, or whoever has its link.</summary>
    public bool IsSeenByOthers => Visibility != CollectionVisibility.Private || ShareToken is not null;

    public DateTime CreatedAt { get; set; }

    /// <summary>When its records, notes or description last changed.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>When its owner put it into the trash, where only they see it; null while it stands.</summary>
    public DateTime? DeletedAt { get; set; }

    public ICollection<CollectedArticle> Articles { get; } = [];
}
