using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ovid;

/// <summary>
/// Ovid's two layouts, of which a file has one: labels (<c>TI  - value</c>), or full names on lines of their own with the indented value
/// below. A counter in angle brackets begins each record.
/// </summary>
/// <remarks>Which layout it is shows the first field, so that one object serves one file.</remarks>
internal sealed class OvidLayout : TaggedLayout
{
    private const int LongestName = 60;

    // Null until the first field was seen.
    private bool? hasNames;

    public override bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value)
    {
        if (IsCounter(line.Trim().TrimStart('\uFEFF')))
        {
            tag = OvidTags.Number;
            value = line.Trim().Trim("<>. ");
            return true;
        }

        if (hasNames is not true && TrySplitLabel(line, out tag, out value))
        {
            hasNames = false;
            return true;
        }

        value = default;
        tag = line.TrimEnd();
        var isName = hasNames is not false && IsName(tag);
        hasNames = isName ? true : hasNames;
        return isName;
    }

    public override bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine) =>
        tag == OvidTags.Number || (tag == "VN" && current.Has("VN")) || (afterBlankLine && tag == current.Fields[0].Tag);

    public override bool EndsRecord(string tag) => false;

    public override bool HasParagraphs => true;

    public override bool Continues(ReadOnlySpan<char> line, int lengthAbove) => true;

    /// <summary><c>&lt;12&gt;</c>, <c>&lt;12. &gt;</c>.</summary>
    private static bool IsCounter(ReadOnlySpan<char> line) =>
        line.Length is >= 3 and <= 12 && line[0] == '<' && line[^1] == '>' && line[1..^1].Trim(". ") is { Length: > 0 } number
        && number.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TrySplitLabel(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value)
    {
        tag = default;
        value = default;
        if (line.Length < 4 || !char.IsAsciiLetterUpper(line[0]) || !(char.IsAsciiLetterUpper(line[1]) || char.IsAsciiDigit(line[1])))
        {
            return false;
        }

        var hyphen = line[2] == ' ' && line[3] == '-' ? 3 : line.Length > 4 && line[2] == ' ' && line[3] == ' ' && line[4] == '-' ? 4 : -1;
        if (hyphen < 0 || (line.Length > hyphen + 1 && line[hyphen + 1] != ' '))
        {
            return false;
        }

        tag = line[..2];
        value = line[(hyphen + 1)..];
        return true;
    }

    // A name of another database is taken for one once the layout is known: a short line at the margin that ends like no sentence.
    private bool IsName(ReadOnlySpan<char> line) =>
        OvidTags.IsName(line) && line[0] is not (' ' or '\t')
        || (hasNames is true && line.Length is > 1 and <= LongestName && char.IsUpper(line[0]) && (char.IsLetter(line[^1]) || line[^1] == ')'));
}
