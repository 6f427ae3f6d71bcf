using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Refer;

/// <summary>Refer lines: a percent sign and one character of tag, a space, the value; a blank line or <c>%0</c> begins the next record.</summary>
internal sealed class ReferLayout : TaggedLayout
{
    public static readonly ReferLayout Instance = new();

    public override bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value)
    {
        line = line.TrimStart('\uFEFF');
        tag = default;
        value = default;
        if (line.Length < 2 || line[0] != '%' || line[1] is <= ' ' or > '~' || (line.Length > 2 && line[2] is not (' ' or '\t')))
        {
            return false;
        }

        tag = line[..2];
        value = line[2..];
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>EndNote's abstracts may hold blank lines; its records begin with <c>%0</c>. The first programs wrote no <c>%0</c>.</remarks>
    public override bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine) => tag == "%0" || (afterBlankLine && !current.Has("%0"));

    public override bool EndsRecord(string tag) => false;

    public override bool HasParagraphs => true;

    public override bool Continues(ReadOnlySpan<char> line, int lengthAbove) => true;
}
