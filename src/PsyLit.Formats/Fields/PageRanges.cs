using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields;

/// <summary>Writes out page ranges whose last page is abbreviated, as MEDLINE prints them.</summary>
public static partial class PageRanges
{
    /// <summary><c>481-9</c> → <c>481-489</c>, <c>S123-8</c> → <c>S123-S128</c>, <c>320-1; discussion 321-2</c> → <c>320-321; discussion 321-322</c>.</summary>
    /// <remarks>A range of one page becomes that page, and <c>12--34</c> the usual <c>12-34</c>. What is no range is left alone.</remarks>
    public static string Expand(string pages) => Range.Replace(DoubleHyphen.Replace(pages.Trim(), "-"), match =>
    {
        var (first, last) = (match.Groups["first"].Value, match.Groups["last"].Value);
        if (last == first && Prefixed(match))
        {
            return match.Groups["prefix"].Value + first;
        }

        if (last.Length >= first.Length || !Prefixed(match))
        {
            return match.Value;
        }

        return $"{match.Groups["prefix"]}{first}-{match.Groups["prefix"]}{first[..^last.Length]}{last}";
    });

    /// <summary>A range of two pages as a source gives them apart; the first alone when there is no other last page.</summary>
    /// <remarks>Some exporters put the whole range into the first field, or into both.</remarks>
    public static string? Of(string? first, string? last) =>
        string.IsNullOrWhiteSpace(first) ? (string.IsNullOrWhiteSpace(last) ? null : Expand(last))
        : string.IsNullOrWhiteSpace(last) || last.Trim() == first.Trim() || Hyphens.IsMatch(first.AsSpan().Trim()) ? Expand(first)
        : last.Trim().StartsWith(first.Trim() + "-", StringComparison.Ordinal) ? Expand(last)
        : Expand($"{first.Trim()}-{last.Trim()}");

    [GeneratedRegex(@"(?<=\w)\s*--?-?\s*(?=\w)")]
    private static partial Regex DoubleHyphen { get; }

    [GeneratedRegex(@"\w[-–]\w*\d")]
    private static partial Regex Hyphens { get; }

    // "e12-S5" names two series of pages and cannot be written out.
    private static bool Prefixed(Match match) =>
        match.Groups["again"].Length == 0 || match.Groups["again"].Value == match.Groups["prefix"].Value;

    [GeneratedRegex(@"(?<![\p{L}\d.-])(?<prefix>\p{L}*)(?<first>\d{2,9})[-–](?<again>\p{L}*)(?<last>\d{1,8})(?![\p{L}\d.-])")]
    private static partial Regex Range { get; }
}
