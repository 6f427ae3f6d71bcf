using System.Globalization;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields;

/// <summary>Reads dates as databases, reference managers and review pages print them, and prints them for people.</summary>
/// <remarks>
/// What a source leaves open stays open: <c>03/04/2019</c> is read as 2019, because countries disagree on which number is the month;
/// a span of days is read as its month; text without a year is no date.
/// </remarks>
public static class PublicationDates
{
    // A date with more parts than this is prose; reading stops, so that a long field costs nothing.
    private const int MaximumTokens = 12;

    /// <summary>The date in <paramref name="text"/>, as precise as it is unambiguous; null when it names no year.</summary>
    /// <example><c>2013 Sep 12</c>, <c>2021 Nov-Dec</c>, <c>2020 Winter</c>, <c>January 20, 2026</c>, <c>2019/05/12/Spring</c>, <c>2019///</c>, <c>20190512</c>.</example>
    public static PartialDate? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // Most dates in reference files are a bare year.
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bare))
        {
            return Part.CouldBeYear(bare) ? new PartialDate(bare) : null;
        }

        var parts = Split(text);
        var year = parts.FindIndex(part => part.IsYear);
        var months = parts.Where(part => part.Month is not null).Take(2).ToList();
        if (months.Count > 0)
        {
            return year < 0 ? null : FromMonthNames(parts, months);
        }

        if (year < 0)
        {
            return FromCompactNumber(parts);
        }

        var numeric = FromNumbers(parts, year);
        var season = parts.Find(part => part.Season is not null);
        return numeric.Month is null && season is not null ? new PartialDate(numeric.Year, season: season.Season) : numeric;
    }

    /// <summary>The date for people, in English: <c>20 January 2026</c>, <c>Winter 2020</c>, <c>November–December 2021</c>, <c>2020</c>.</summary>
    public static string Display(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Season is { } season)
        {
            return $"{season} {year}";
        }

        if (date.Month is not { } month)
        {
            return year;
        }

        var name = CalendarWords.NameOfMonth(month);
        if (date.EndMonth is { } end)
        {
            return end < month
                ? string.Create(CultureInfo.InvariantCulture, $"{name} {year} – {CalendarWords.NameOfMonth(end)} {date.Year + 1}")
                : $"{name}–{CalendarWords.NameOfMonth(end)} {year}";
        }

        return date.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day} {name} {year}") : $"{name} {year}";
    }

    private static PartialDate? FromMonthNames(List<Part> parts, List<Part> months)
    {
        var years = parts.Where(part => part.IsYear).Select(part => part.Number).Take(2).ToList();
        var month = months[0].Month!.Value;
        if (months.Count == 2)
        {
            return Span(years, month, months[1].Month!.Value);
        }

        var at = parts.IndexOf(months[0]);
        var after = at + 1 < parts.Count ? parts[at + 1] : null;
        var before = at > 0 ? parts[at - 1] : null;
        var day = after is { IsDay: true } && !IsRange(parts, at + 1, at + 2) ? after.Number
            : before is { IsDay: true } && !IsRange(parts, at - 2, at - 1) && after is not { IsDay: true } ? before.Number
            : (int?)null;
        return Make(years[0], month, day);
    }

    private static PartialDate Span(List<int> years, int first, int last)
    {
        var length = last - first + ((years.Count == 2 ? years[1] - years[0] : last < first ? 1 : 0) * 12);
        return length is > 0 and < 12 && PartialDate.IsValid(years[0], first, endMonth: last)
            ? new PartialDate(years[0], first, endMonth: last)
            : new PartialDate(years[0], first);
    }

    private static PartialDate FromNumbers(List<Part> parts, int at)
    {
        var year = parts[at].Number;
        var following = Following(parts, at);
        if (following.Count > 0)
        {
            return Make(year, following[0], following.Count > 1 ? following[1] : null);
        }

        // 20.01.2026 is day first wherever dots are used; with strokes or hyphens the order shows only when one number exceeds twelve.
        if (at == 2 && parts[0].IsDay && parts[1].IsDay)
        {
            var (a, b) = (parts[0].Number, parts[1].Number);
            var dotted = parts[1].Gap == "." && parts[2].Gap is "." or ". ";
            return a > 12 || dotted || a == b ? Make(year, b, a) : b > 12 ? Make(year, a, b) : new PartialDate(year);
        }

        return at == 1 && parts[0].IsDay && parts[1].Gap is "/" or "-" or "." ? Make(year, parts[0].Number, null) : new PartialDate(year);
    }

    private static List<int> Following(List<Part> parts, int at)
    {
        var numbers = new List<int>(2);
        for (var i = at + 1; i < parts.Count && numbers.Count < 2 && parts[i] is { IsDay: true, IsOrdinal: false } part && part.Gap.Trim() is "-" or "/" or "." or ""; i++)
        {
            numbers.Add(parts[i].Number);
        }

        return numbers;
    }

    private static PartialDate? FromCompactNumber(List<Part> parts)
    {
        if (parts is not [{ IsNumber: true, Length: 6 or 8 } only])
        {
            return null;
        }

        var (year, month, day) = only.Length == 8 ? (only.Number / 10000, only.Number / 100 % 100, only.Number % 100) : (only.Number / 100, only.Number % 100, 0);
        return Part.CouldBeYear(year) ? Make(year, month, day == 0 ? null : day) : null;
    }

    private static PartialDate Make(int year, int month, int? day) =>
        PartialDate.IsValid(year, month, day) ? new PartialDate(year, month, day)
        : PartialDate.IsValid(year, month) ? new PartialDate(year, month)
        : new PartialDate(year);

    private static bool IsRange(List<Part> parts, int first, int second) =>
        first >= 0 && second < parts.Count && parts[first].IsDay && parts[second].IsDay && parts[second].Gap.Trim() is "-" or "–" or "/";

    private static List<Part> Split(string text)
    {
        var parts = new List<Part>();
        var gapStart = 0;
        for (var i = 0; i < text.Length && parts.Count < MaximumTokens;)
        {
            var digits = char.IsAsciiDigit(text[i]);
            if (!digits && !char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (digits ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i])))
            {
                i++;
            }

            var token = text.AsSpan(start, i - start);
            var isOrdinalEnding = !digits && start == gapStart && token is "st" or "nd" or "rd" or "th";
            if (isOrdinalEnding && parts.Count > 0)
            {
                parts[^1].IsOrdinal = true;
            }
            else
            {
                parts.Add(new Part(token, digits, text[gapStart..start]));
            }

            gapStart = i;
        }

        return parts;
    }

    /// <summary>A number or word of the text, with what stands between it and the one before.</summary>
    private sealed class Part
    {
        public Part(ReadOnlySpan<char> token, bool isNumber, string gap)
        {
            Gap = gap;
            Length = token.Length;
            IsNumber = isNumber && token.Length <= 8;
            Number = IsNumber ? int.Parse(token, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            Month = isNumber ? null : CalendarWords.MonthOf(token);
            Season = isNumber ? null : CalendarWords.SeasonOf(token);
        }

        public string Gap { get; }

        public int Length { get; }

        public bool IsNumber { get; }

        public int Number { get; }

        /// <summary>"3rd": a day beside the name of a month, otherwise the number of a quarter or an edition.</summary>
        public bool IsOrdinal { get; set; }

        public int? Month { get; }

        public Season? Season { get; }

        public bool IsYear => IsNumber && Length == 4 && CouldBeYear(Number);

        public bool IsDay => IsNumber && Length <= 2;

        // Printing begins about 1450; four digits outside these bounds are page numbers, times or placeholders such as 0000 and 9999.
        public static bool CouldBeYear(int number) => number is >= 1000 and <= 2999;
    }
}
