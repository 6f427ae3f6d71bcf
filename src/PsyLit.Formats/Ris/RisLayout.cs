using TaggedLayout = PsyLit.Formats.TaggedLines.TaggedLayout;
using TaggedRecord = PsyLit.Formats.TaggedLines.TaggedRecord;

namespace PsyLit.Formats.Ris;

/// <summary>RIS lines: two characters of tag, two spaces, a hyphen, a space, the value; wrapped lines carry no tag.</summary>
/// <remarks>Also taken: one space or a tab before the hyphen, none after it, and records without <c>TY</c> or <c>ER</c>.</remarks>
internal sealed class RisLayout : TaggedLayout
{
    public static readonly RisLayout Instance = new();

    public override bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value)
    {
        value = default;
        line = line.TrimStart();
        tag = line.Length < 2 ? default : line[..2];
        if (tag.IsEmpty || !char.IsAsciiLetterUpper(tag[0]) || !(char.IsAsciiLetterUpper(tag[1]) || char.IsAsciiDigit(tag[1])))
        {
            return false;
        }

        var rest = line[2..];
        var gap = rest.Length - rest.TrimStart(" \t").Length;
        rest = rest[gap..];
        if (rest.IsEmpty)
        {
            return tag is "ER";
        }

        if (rest[0] != '-' || gap > 4)
        {
            return false;
        }

        value = rest[1..];
        var isSpaced = value.IsEmpty || value[0] is ' ' or '\t';

        // "T2-weighted" is text; "A1  -Smith" is a field; "US - based" cannot be told from one and is taken for one.
        return gap switch
        {
            0 => tag is "ER" or "TY" && isSpaced,
            1 => isSpaced || line[2] == '\t',
            _ => true,
        };
    }

    public override bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine) =>
        tag == "TY" && (current.Fields.Exists(field => field.Tag == "TY") || afterBlankLine) && current.Fields.Exists(field => field.Tag != "TY");

    public override bool EndsRecord(string tag) => tag == "ER";

    public override bool NeedsEndTag(TaggedRecord record) => record.Has("TY");

    public override bool Continues(ReadOnlySpan<char> line, int lengthAbove) => true;

    /// <summary>Counters that Ovid and Embase print between records: <c>1.</c>, <c>&lt;12&gt;</c>, <c>Record #3 of 20</c>.</summary>
    public override bool IsSeparator(ReadOnlySpan<char> line) =>
        line.StartsWith("Record #", StringComparison.OrdinalIgnoreCase)
        || line.Trim("<>.").IndexOfAnyExceptInRange('0', '9') < 0;
}
