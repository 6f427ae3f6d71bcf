using PsyLit.Core.Tags.Organising;

namespace PsyLit.Core.Tags;

/// <summary>A word of the readers' own, apart from imported keywords and from concepts.</summary>
public sealed class Tag
{
    public long Id { get; set; }

    /// <summary>The tag as first written: 1 to 60 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The folded name: two spellings with one key are one tag. Also its address.</summary>
    public string Key { get; set; } = "";

    public TagColour Colour { get; set; }

    public ICollection<ArticleTag> Articles { get; } = [];

    public ICollection<TagSynonym> Synonyms { get; } = [];
}
