using PsyLit.Core.Accounts;

namespace PsyLit.Core.Tags.Organising;

/// <summary>A line in the history of the tags, with what is needed to take it back.</summary>
public sealed class TagChange
{
    public long Id { get; set; }

    public TagChangeKind Kind { get; set; }

    /// <summary>The tag it happened to; after a merge the one that stayed. Kept when the tag is forgotten.</summary>
    public long TagId { get; set; }

    /// <summary>Name, colour or synonym before; empty for a synonym that is new.</summary>
    public string Before { get; set; } = "";

    /// <summary>Name, colour or synonym since; empty for a synonym that was taken away. Of a tag that was removed the number of records it was on.</summary>
    public string After { get; set; } = "";

    /// <summary>Of a merge or a removal: the tag that went and what it was on, as JSON. Empty for other changes.</summary>
    public string Moved { get; set; } = "";

    public long AccountId { get; set; }

    public Account? Account { get; set; }

    public DateTime At { get; set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTime? UndoneAt { get; set; }
}
