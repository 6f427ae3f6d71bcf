using System.Text.RegularExpressions;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Ovid;

/// <summary>Reads names as Ovid prints them, with degrees, numbers of affiliations and remarks behind them.</summary>
internal static partial class OvidNames
{
    // Longer than any name with all its degrees; a longer text is no name and is not searched for them.
    private const int LongestName = 300;

    // "(1,2,*)"
    private const int LongestMark = 10;

    // A list of ten thousand names.
    private const int LongestList = 400_000;

    /// <summary>The names in a field: divided by semicolons, or by two spaces where there are none.</summary>
    public static IEnumerable<string> Split(string value)
    {
        var line = Remark().Replace(value.Length > LongestList ? value[..LongestList] : value, "").Replace('\n', ' ');
        return line.Contains(';') ? line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : line.Contains("  ", StringComparison.Ordinal) ? Gap().Split(line).Select(name => name.Trim()).Where(name => name.Length > 0)
            : [line.Trim()];
    }

    /// <summary>The person, or null when nothing but degrees stands there (<c>Lind, Ada RN; PhD; FAAN 1</c> is one person).</summary>
    public static Contributor? Parse(string name, ContributorRole role)
    {
        if (name.Length > LongestName)
        {
            return new Contributor { Literal = name, Role = role };
        }

        var bare = WithoutMarks(Remark().Replace(name, ""));
        if (OnlyDegrees().IsMatch(bare))
        {
            return null;
        }

        for (var comma = bare.IndexOf(','); comma > 0 && Degree().Match(bare, comma + 1) is { Success: true } degree && bare[(comma + 1)..degree.Index].Trim().Length > 0;)
        {
            bare = bare[..degree.Index].TrimEnd(' ', ',');
        }

        if (bare.Length == 0)
        {
            return null;
        }

        return PersonName.Parse(bare.Contains(',') ? bare : bare.TrimEnd('.'), role);
    }

    /// <summary>The names of a list in which a remark in brackets stands behind each: <c>Lind, Ada [Ed]; Berg, Otto [Ed]</c>.</summary>
    public static IEnumerable<string> SplitRemarked(string list) =>
        list.Contains('[') ? Remarked().Matches(list).Select(match => match.Groups[1].Value.Trim(' ', ',', ';')) : Split(list);

    /// <summary>Tells whether a remark behind the name says that this is an editor.</summary>
    public static bool IsEditor(string name) => Editor().IsMatch(name);

    /// <summary>The name without the numbers and signs of affiliations: <c>1,2,*</c>, <c>(1)</c>.</summary>
    private static string WithoutMarks(string name)
    {
        name = name.Trim().TrimEnd(Marks);
        while (name.EndsWith(')') && name.LastIndexOf('(') is var open and >= 0 && name.Length - open <= LongestMark && !name.AsSpan(open).ContainsAny(Capitals))
        {
            name = name[..open].TrimEnd(Marks);
        }

        return name;
    }

    private static readonly char[] Marks = [.. " ,0123456789*+#^&"];

    private static readonly System.Buffers.SearchValues<char> Capitals = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    [GeneratedRegex(@" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@" ?\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"([^\[\]]+)\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Remarked();

    [GeneratedRegex(@"\[\s*Eds?\b\.?|\[[^\[\]]*\bEditors?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Editor();

    private const string Degrees =
        @"(?:M\.?D|Ph\.?\s?D|D\.?Phil|Psy\.?D|Pharm\.?D|Ed\.?D|D\.?Sc|Sc\.?D|Dr\.?PH|J\.?D|D\.?O|D\.?D\.?S|D\.?M\.?D|D\.?V\.?M|D\.?N\.?P|M\.?P\.?H|M\.?Sc|B\.?Sc|M\.?S|B\.?S|M\.?A|B\.?A|"
        + @"M\.?B\.?A|M\.?Ed|M\.?Phil|M\.?S\.?W|M\.?H\.?S|M\.?S\.?N|B\.?S\.?N|M\.?P\.?A\.?S|MSPH|MSCE|M\.?B\.?B\.?S|MBBCh|MBChB|MB|BCh|BAO|BM|R\.?N|A?PRN|CRNA|NP|PA-?C?|RPh|RD|LCSW|PT|OTR|CCRC|"
        + @"F(?:A|R|C)[A-Z]{1,6}(?:\(C\))?|MRC[A-Z]{1,5}|Dipl?\.?\s?Psych|Esq|MBE|OBE|CBE|Prof|Dr)";

    [GeneratedRegex(@"(?:[\s,]+)" + Degrees + @"\.?(?=\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex("^(?:" + Degrees + @"\.?(?:[\s,]+|$))+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDegrees();
}
