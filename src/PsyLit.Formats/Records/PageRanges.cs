using System.Text.RegularExpressions;

namespace PsyLit.Formats.Records;

/// <summary>Writes out page ranges whose last page is abbreviated, as MEDLINE prints them.</summary>
public static partial class PageRanges
{
    /// <summary><c>481-9</c> → <c>481-489</c>, <c>S123-8</c> → <c>S123-S128</c>, <c>320-1; discussion 321-2</c> → <c>320-321; discussion 321-322</c>.</summary>
    /// <remarks>A last page that is not shorter than the first is left alone, as is anything that is no range.</remarks>
    public static string Expand(string pages) => Range.Replace(pages.Trim(), match =>
    {
        var (first, last) = (match.Groups["first"].Value, match.Groups["last"].Value);
        if (last.Length >= first.Length || !Prefixed(match))
        {
            return match.Value;
        }

        return $"{match.Groups["prefix"]}{first}-{match.Groups["prefix"]}{first[..^last.Length]}{last}";
    });

    /// <summary>A range of two pages as a source gives them apart; the first alone when there is no other last page.</summary>
    public static string? Of(string? first, string? last) =>
        string.IsNullOrWhiteSpace(first) ? (string.IsNullOrWhiteSpace(last) ? null : last.Trim())
        : string.IsNullOrWhiteSpace(last) || last.Trim() == first.Trim() ? first.Trim()
        : Expand($"{first.Trim()}-{last.Trim()}");

    // "e12-S5" names two series of pages and cannot be written out.
    private static bool Prefixed(Match match) =>
        match.Groups["again"].Length == 0 || match.Groups["again"].Value == match.Groups["prefix"].Value;

    [GeneratedRegex(@"(?<![\p{L}\d.-])(?<prefix>\p{L}*)(?<first>\d{2,9})[-–](?<again>\p{L}*)(?<last>\d{1,8})(?![\p{L}\d.-])")]
    private static partial Regex Range { get; }
}
