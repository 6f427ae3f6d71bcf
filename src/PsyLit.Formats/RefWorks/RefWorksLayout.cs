using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.RefWorks;

/// <summary>RefWorks lines: two characters of tag, a space, the value; every record begins with <c>RT</c>.</summary>
internal sealed class RefWorksLayout : TaggedLayout
{
    public static readonly RefWorksLayout Instance = new();

    public override bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value) =>
        BareTag.TrySplit(line, RefWorksTags.Known, out tag, out value);

    public override bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine) =>
        tag == "RT" && (current.Has("RT") || afterBlankLine);

    public override bool EndsRecord(string tag) => tag == "ER";

    public override bool HasParagraphs => true;

    public override bool Continues(ReadOnlySpan<char> line, int lengthAbove) => true;
}
