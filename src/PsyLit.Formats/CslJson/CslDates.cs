using System.Globalization;
using System.Text.Json;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.CslJson;

/// <summary>Reads CSL's date variables (parts, spans, seasons, and dates in words), and writes them.</summary>
internal static class CslDates
{
    /// <summary>The date, as precise as a span leaves it; null when it names no year.</summary>
    public static PartialDate? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return InWords(JsonFields.Text(value));
        }

        var points = value.Get("date-parts") is { ValueKind: JsonValueKind.Array } parts ? Points(parts) : [];
        if (points.Count == 0 || points[0] is not [var year, ..])
        {
            return InWords(value.TextOf("raw") ?? value.TextOf("literal") ?? value.TextOf("date-time"));
        }

        var season = value.TextOf("season") is { } named ? SeasonOf(named) : null;
        return points[0].Length == 1 && season is { } known && PartialDate.IsValid(year, season: known)
            ? new PartialDate(year, season: known)
            : Span(points[0], points.Count > 1 ? points[1] : null);
    }

    /// <summary>Writes a date variable as parts, a span of months as two of them; nothing for no date.</summary>
    public static void Write(Utf8JsonWriter json, string variable, PartialDate? value)
    {
        if (value is not { } date)
        {
            return;
        }

        json.WriteStartObject(variable);
        json.WriteStartArray("date-parts");
        WriteParts(json, date.Year, date.Month, date.Day);
        if (date.EndMonth is { } end)
        {
            WriteParts(json, end < date.Month ? date.Year + 1 : date.Year, end, null);
        }

        json.WriteEndArray();
        if (date.Season is { } season)
        {
            // CSL counts from spring (1) to winter (4).
            json.WriteNumber("season", season == Season.Winter ? 4 : (int)season - 1);
        }

        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, int year, int? month, int? day)
    {
        json.WriteStartArray();
        json.WriteNumberValue(year);
        if (month is { } known)
        {
            json.WriteNumberValue(known);
        }

        if (day is { } exact)
        {
            json.WriteNumberValue(exact);
        }

        json.WriteEndArray();
    }

    /// <summary>Each array of numbers; some programs write one alone, and numbers as text.</summary>
    private static List<int[]> Points(JsonElement parts)
    {
        var arrays = parts.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Array).ToList();
        return arrays.Count > 0 ? [.. arrays.Take(2).Select(Numbers)] : [Numbers(parts)];
    }

    private static int[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(JsonFields.Text).TakeWhile(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            .Take(3).Select(text => int.Parse(text!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];

    private static PartialDate? Span(int[] from, int[]? to)
    {
        var first = Single(from);
        if (first is not { Month: { } month } start || to is null || Single(to) is not { Month: { } end } last || last == start)
        {
            return first;
        }

        // Days of one month leave the month; months less than a year apart are a span.
        var months = end - month + (12 * (last.Year - start.Year));
        return months is > 0 and < 12 && PartialDate.IsValid(start.Year, month, endMonth: end) ? new PartialDate(start.Year, month, endMonth: end) : new PartialDate(start.Year, month);
    }

    private static PartialDate? Single(int[] parts)
    {
        if (parts.Length == 0 || !PartialDate.IsValid(parts[0]))
        {
            return null;
        }

        int? month = parts.Length > 1 ? parts[1] : null, day = parts.Length > 2 ? parts[2] : null;

        // CSL numbers seasons behind the months, 13 (spring) to 16, and EDTF 21 to 24.
        if (month is >= 13 and <= 16 or >= 21 and <= 24 && SeasonOf((month.Value > 20 ? month.Value - 20 : month.Value - 12).ToString(CultureInfo.InvariantCulture)) is { } season)
        {
            return new PartialDate(parts[0], season: season);
        }

        return PartialDate.IsValid(parts[0], month, day) ? new PartialDate(parts[0], month, day)
            : PartialDate.IsValid(parts[0], month) ? new PartialDate(parts[0], month)
            : new PartialDate(parts[0]);
    }

    private static Season? SeasonOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "1" or "spring" => Season.Spring,
        "2" or "summer" => Season.Summer,
        "3" or "fall" or "autumn" => Season.Fall,
        "4" or "winter" => Season.Winter,
        _ => null,
    };

    /// <summary>A date as EDTF, or as people write it; of a span of days its beginning decides.</summary>
    private static PartialDate? InWords(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return PartialDate.TryParse(text, out var date) ? date
            : text.Split('/') is [var first, _] && PartialDate.TryParse(first, out var start) ? start
            : text.IndexOf('T', StringComparison.Ordinal) is 10 && PartialDate.TryParse(text.AsSpan(0, 10), out var day) ? day
            : PublicationDates.Read(text);
    }
}
