using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage;

/// <summary>Tells the lines that give a page its structure from lines of text.</summary>
internal static partial class PageStructure
{
    public const string Summary = "Summary";
    public const string Abstract = "Abstract";
    public const string Comments = "Comments";
    public const string Undated = "undated";
    public const string NoCommentsYet = "No comments yet.";

    // "20th of September to 3rd of October" would be longer than any date a journal prints.
    private const int MaximumDateLength = 40;

    /// <summary>The section that a line opens, or null. Accepts Markdown marks and a colon: <c>## Summary</c>, <c>**Abstract**</c>, <c>Comments:</c>.</summary>
    public static string? HeadingOf(string line)
    {
        // Most lines are prose; only short ones can be a heading.
        if (line.Length > 40 || !Heading.IsMatch(line))
        {
            return null;
        }

        return line.Contains(Summary, StringComparison.OrdinalIgnoreCase) ? Summary
            : line.Contains(Abstract, StringComparison.OrdinalIgnoreCase) ? Abstract
            : Comments;
    }

    public static bool IsSource(string line) => Source.IsMatch(line);

    public static bool IsRule(string line) => Rule.IsMatch(line);

    /// <summary>What a site prints where no reader has written: "No comments yet.", "Log in to comment".</summary>
    public static bool IsPlaceholder(string line) => line.Length < 60 && Placeholder.IsMatch(line);

    /// <summary>The parts of "Journal – January 20, 2026"; null when the line does not end in a dash and a date.</summary>
    public static (string? Name, PartialDate? Date)? JournalLine(string line)
    {
        var clean = Clean(line);
        if (clean.StartsWith('\\'))
        {
            return null;
        }

        foreach (Match dash in Dash.Matches(clean))
        {
            var rest = clean[(dash.Index + dash.Length)..];
            if (DateOf(rest) is { } date)
            {
                var name = clean[..dash.Index].Trim();
                return (name.Length == 0 ? null : name, date);
            }
        }

        return null;
    }

    /// <summary>The signature above a comment, "Ann Reader – May 2, 2026" or "Ann Reader – undated"; null for other lines.</summary>
    public static (string? Name, PartialDate? Date)? Signature(string line)
    {
        var clean = Clean(line);
        return UndatedEnding.Match(clean) is { Success: true } ending && clean[0] != '\\' ? (clean[..ending.Index].Trim(), null) : JournalLine(line);
    }

    /// <summary>True for a line that means something by itself and must be marked when it stands for text.</summary>
    public static bool IsStructural(string line) =>
        HeadingOf(line) is not null || IsRule(line) || IsPlaceholder(line) || IsSource(line) || line.Contains('\f') || Signature(line) is not null;

    /// <summary>Marks a line of text that would be taken for structure.</summary>
    public static string Escape(string line) => IsStructural(line.TrimStart('\\')) ? '\\' + line : line;

    /// <summary>Undoes <see cref="Escape"/>.</summary>
    public static string Unescape(string line) => line.StartsWith('\\') && IsStructural(line.TrimStart('\\')) ? line[1..] : line;

    /// <summary>Ordinary spaces, no space at the ends, no Markdown heading marks, no bold around the whole line.</summary>
    public static string Clean(string line)
    {
        var clean = line.Replace('\u00A0', ' ').Trim();
        clean = HeadingMarks.Replace(clean, "");
        return WholeBold.Match(clean) is { Success: true } bold ? bold.Groups[1].Value.Trim() : clean;
    }

    private static PartialDate? DateOf(string text)
    {
        if (text.Length is 0 or > MaximumDateLength || !DateShape.IsMatch(text))
        {
            return null;
        }

        foreach (Match word in Word.Matches(text))
        {
            if (CalendarWords.MonthOf(word.ValueSpan) is null && CalendarWords.SeasonOf(word.ValueSpan) is null)
            {
                return null;
            }
        }

        return PublicationDates.Read(text);
    }

    [GeneratedRegex(@"^\s*(?:#{1,6}\s+)?(?:\*\*|<b>|<strong>)?(?:Summary|Abstract|Comments)(?:\s*\(\d+\))?:?(?:\*\*|</b>|</strong>)?:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^\s*(?:\*\*)?Source(?:\*\*)?\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source { get; }

    [GeneratedRegex(@"^\s*(?:-{3,}|_{3,}|={3,}|\*{3,})\s*$")]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"^\s*(?:no comments(?: yet)?|be the first to comment|(?:log|sign) in to (?:add a |post a |leave a )?comment)[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder { get; }

    // A hyphen also joins words and numbers, so it needs space on both sides; the longer dashes need it on one.
    [GeneratedRegex(@"(?:^|\s+)[-−](?=\s)\s*|(?:^|\s+)[–—‒]\s*|[–—‒]\s+")]
    private static partial Regex Dash { get; }

    [GeneratedRegex(@"\s*[-–—]\s*undated$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UndatedEnding { get; }

    [GeneratedRegex(@"^(?=.*\d{4})(?:\p{L}{3,}\.?|\d{1,4}(?:st|nd|rd|th)?)(?:[\s,./–—-]+(?:\p{L}{3,}\.?|\d{1,4}(?:st|nd|rd|th)?)){0,6}$")]
    private static partial Regex DateShape { get; }

    [GeneratedRegex(@"(?<!\d)\p{L}+")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex HeadingMarks { get; }

    [GeneratedRegex(@"^\*\*((?:(?!\*\*).)+)\*\*$")]
    private static partial Regex WholeBold { get; }
}
