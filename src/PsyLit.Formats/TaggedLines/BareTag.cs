using System.Collections.Frozen;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Lines that begin with a tag of two characters and a space, without a hyphen: Web of Science and RefWorks.</summary>
internal static class BareTag
{
    /// <summary>Splits a line after its tag. A line that is continued without indentation may look alike, so that a tag must be known or be followed by no small letter.</summary>
    public static bool TrySplit(ReadOnlySpan<char> line, FrozenSet<string> known, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value)
    {
        line = line.TrimStart('\uFEFF');
        tag = default;
        value = default;
        var length = line.IndexOf(' ');
        length = length < 0 ? line.TrimEnd().Length : length;
        if (length is < 2 or > 3 || !char.IsAsciiLetterUpper(line[0]) || !IsTagCharacter(line[1]) || (length == 3 && !char.IsAsciiDigit(line[2])))
        {
            return false;
        }

        tag = line[..length];
        value = line[length..];
        return known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag) || (length == 2 && value.TrimStart() is [var first, ..] && !char.IsLower(first));
    }

    private static bool IsTagCharacter(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c);
}
