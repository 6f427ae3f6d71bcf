namespace PsyLit.Core.Groups;

/// <summary>People who read together: a lab's reading group, the screeners of a review. Only members know that it exists.</summary>
public sealed class Group
{
    public long Id { get; set; }

    /// <summary>What it is called: 1 to 80 characters, not unique.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is for, plain text with line breaks; empty when nothing was said.</summary>
    public string Description { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>When its owner closed it; its members go on reading what was written, and nothing new is written in it. Null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    public ICollection<GroupMember> Members { get; } = [];
}
