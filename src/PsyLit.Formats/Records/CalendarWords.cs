using System.Collections.Frozen;

namespace PsyLit.Formats.Records;

/// <summary>Names of months and seasons as bibliographic databases print them.</summary>
internal static class CalendarWords
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // Databases of other countries print the month of the issue in the journal's language. Spellings that mean another month
    // in another language do not occur; three-letter forms are accepted for English only.
    private static readonly FrozenDictionary<string, int> OtherLanguages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["januar"] = 1, ["jänner"] = 1, ["janvier"] = 1, ["enero"] = 1, ["janeiro"] = 1, ["gennaio"] = 1,
        ["februar"] = 2, ["février"] = 2, ["fevrier"] = 2, ["febrero"] = 2, ["fevereiro"] = 2, ["febbraio"] = 2,
        ["märz"] = 3, ["maerz"] = 3, ["mars"] = 3, ["marzo"] = 3, ["março"] = 3,
        ["avril"] = 4, ["abril"] = 4, ["aprile"] = 4,
        ["mai"] = 5, ["mayo"] = 5, ["maio"] = 5, ["maggio"] = 5,
        ["juni"] = 6, ["juin"] = 6, ["junio"] = 6, ["junho"] = 6, ["giugno"] = 6,
        ["juli"] = 7, ["juillet"] = 7, ["julio"] = 7, ["julho"] = 7, ["luglio"] = 7,
        ["août"] = 8, ["aout"] = 8, ["agosto"] = 8,
        ["septembre"] = 9, ["septiembre"] = 9, ["setembro"] = 9, ["settembre"] = 9,
        ["oktober"] = 10, ["octobre"] = 10, ["octubre"] = 10, ["outubro"] = 10, ["ottobre"] = 10,
        ["novembre"] = 11, ["noviembre"] = 11, ["novembro"] = 11,
        ["dezember"] = 12, ["décembre"] = 12, ["decembre"] = 12, ["diciembre"] = 12, ["dezembro"] = 12, ["dicembre"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
}
