using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Nbib;

/// <summary>MEDLINE lines: a tag padded to four characters, a hyphen, a space, the value; wrapped lines are indented.</summary>
internal sealed class NbibLayout : TaggedLayout
{
    public static readonly NbibLayout Instance = new();

    // PubMed wraps at about 88 characters; a line this long may well go on where an editor took the indentation away.
    private const int LikelyWrapped = 60;

    public override bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> tag, out ReadOnlySpan<char> value)
    {
        tag = default;
        value = default;
        var hyphen = line[..Math.Min(line.Length, 6)].IndexOf('-');
        if (hyphen < 2 || !char.IsAsciiLetterUpper(line[0]))
        {
            return false;
        }

        tag = line[..hyphen].TrimEnd(' ');
        value = line[(hyphen + 1)..];
        if (tag.Length is < 2 or > 4 || tag.ContainsAnyExcept(TagCharacters))
        {
            return false;
        }

        var isKnown = NbibTags.Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag);
        var isPadded = hyphen == 4;
        var isSpaced = value.IsEmpty || value[0] == ' ';

        // "DOPA-mediated" at the start of a line is text, "PMID-123" a field; "TI- x" and "ISSN - x" are fields, "US- x" is not.
        return isKnown ? isPadded || isSpaced : isSpaced && (isPadded || tag is "ISSN");
    }

    public override bool BeginsRecord(string tag, TaggedRecord current, bool afterBlankLine)
    {
        if (tag == "PMID")
        {
            return afterBlankLine || current.Has("PMID");
        }

        // PubMed closes every record with SO. Files of other makers begin every record with the same tag.
        return afterBlankLine
            && (current.Fields.Count == 0 || tag == current.Fields[0].Tag || current.Has("SO") || (NbibTags.Single.Contains(tag) && current.Has(tag)));
    }

    public override bool EndsRecord(string tag) => false;

    public override bool Continues(ReadOnlySpan<char> line, int lengthAbove) => line[0] is ' ' or '\t' || lengthAbove >= LikelyWrapped;

    private static readonly System.Buffers.SearchValues<char> TagCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
