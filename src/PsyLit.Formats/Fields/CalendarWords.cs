using System.Collections.Frozen;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields;

/// <summary>Names of months and seasons as bibliographic databases print them.</summary>
internal static class CalendarWords
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // Databases of other countries print the month of the issue in the journal's language. Spellings that mean another month
    // in another language do not occur; three-letter forms are accepted for English only.
    private static readonly FrozenDictionary<string, int> OtherLanguages = Months(
        "januar jänner janvier enero janeiro gennaio",
        "februar février fevrier febrero fevereiro febbraio",
        "märz maerz mars marzo março",
        "avril abril aprile",
        "mai mayo maio maggio",
        "juni juin junio junho giugno",
        "juli juillet julio julho luglio",
        "août aout agosto",
        "septembre septiembre setembro settembre",
        "oktober octobre octubre outubro ottobre",
        "novembre noviembre novembro",
        "dezember décembre decembre diciembre dezembro dicembre");

    /// <summary>The English name of a month from 1 to 12.</summary>
    public static string NameOfMonth(int month) => English[month - 1];

    /// <summary>The month a word names: English in full or shortened to three letters or more ("Sept"), other languages in full. Null for any other word.</summary>
    public static int? MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return null;
        }

        for (var month = 0; month < English.Length; month++)
        {
            if (English[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return month + 1;
            }
        }

        return OtherLanguages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var other) ? other : null;
    }

    /// <summary>The season a word names in English, or null.</summary>
    public static Season? SeasonOf(ReadOnlySpan<char> word)
    {
        if (word.Equals("winter", StringComparison.OrdinalIgnoreCase))
        {
            return Season.Winter;
        }

        if (word.Equals("spring", StringComparison.OrdinalIgnoreCase))
        {
            return Season.Spring;
        }

        if (word.Equals("summer", StringComparison.OrdinalIgnoreCase))
        {
            return Season.Summer;
        }

        return word.Equals("autumn", StringComparison.OrdinalIgnoreCase) || word.Equals("fall", StringComparison.OrdinalIgnoreCase)
            ? Season.Fall
            : null;
    }

    private static FrozenDictionary<string, int> Months(params string[] names) =>
        names.SelectMany((words, index) => words.Split(' ').Select(word => KeyValuePair.Create(word, index + 1)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
