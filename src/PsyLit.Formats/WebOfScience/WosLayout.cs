using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.WebOfScience;

/// <summary>Web of Science lines: two characters of tag, a space, the value; wrapped lines are indented by three spaces; <c>PT</c> to <c>ER</c> is a record.</summary>
/// <remarks>Also taken: wrapped lines without indentation, as text that went through a mail program has them.</remarks>
internal sealed class WosLayout : TaggedLayout
{
    public static readonly WosLayout Instance = new();

    public override bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value) =>
        BareTag.TrySplit(line, WosTags.Known, out tag, out value);

    public override bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine) =>
        tag == "PT" && (current.Has("PT") || afterBlankLine);

    public override bool EndsRecord(string tag) => tag == "ER";

    public override bool NeedsEndTag(TaggedRecord record) => record.Has("PT");

    /// <summary><c>FN</c> (maker) and <c>VR</c> (version) head the file, <c>EF</c> ends it.</summary>
    public override bool IsFileField(string tag) => tag is "FN" or "VR" or "EF";

    public override bool Continues(ReadOnlySpan<char> line, int lengthAbove) => true;
}
