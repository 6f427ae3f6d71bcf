namespace PsyLit.Formats.TaggedLines;

/// <summary>How a family of files writes its tagged lines: what a tag looks like and where records begin and end.</summary>
internal abstract class TaggedLayout
{
    /// <summary>Splits a line into tag and value; false when the line carries no tag and continues a value or stands outside the records.</summary>
    public abstract bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value);

    /// <summary>Tells whether a field with this tag begins a new record although <paramref name="current"/> was not closed.</summary>
    public abstract bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine);

    /// <summary>Tells whether a field with this tag closes its record. The field itself holds nothing.</summary>
    public abstract bool EndsRecord(string tag);

    /// <summary>Tells whether a record that no tag ended may have been cut off.</summary>
    public virtual bool NeedsEndTag(TaggedRecord record) => false;

    /// <summary>Tells whether fields of this tag describe the whole file and stand outside the records.</summary>
    public virtual bool IsFileField(string tag) => false;

    /// <summary>True when nothing stands between the records, so that untagged lines after a blank one are another paragraph of the value above.</summary>
    public virtual bool HasParagraphs => false;

    /// <summary>Tells whether an untagged line directly below a field continues its value.</summary>
    /// <param name="line">The untagged line.</param>
    /// <param name="lengthAbove">The length of the line above it.</param>
    public abstract bool Continues(ReadOnlySpan<char> line, int lengthAbove);

    /// <summary>Tells whether an untagged line outside the records is expected there, such as a counter, and needs no remark.</summary>
    public virtual bool IsSeparator(ReadOnlySpan<char> line) => false;
}
