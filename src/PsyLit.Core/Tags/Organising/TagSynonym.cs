namespace PsyLit.Core.Tags.Organising;

/// <summary>Another word for a tag: who types it means the tag.</summary>
public sealed class TagSynonym
{
    public long Id { get; set; }

    public long TagId { get; set; }

    public Tag Tag { get; set; } = null!;

    /// <summary>The word as written: 1 to <see cref="TagName.MaxLength"/> characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The folded word; no other synonym and no tag has it.</summary>
    public string Key { get; set; } = "";
}
