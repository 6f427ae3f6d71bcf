using System.Globalization;
using System.Text;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Words of the index that no text can contain, because words of texts have no underscore.</summary>
public static class IndexMark
{
    /// <summary>Stands between parts of a column, so that no phrase runs from one keyword or section into the next.</summary>
    public const char Boundary = '_';

    /// <summary>The mark that every article has.</summary>
    public const string Everything = "all_";

    /// <summary>Years outside are not told apart; nothing in the literature is.</summary>
    public const int FirstYear = 1400;

    /// <summary>See <see cref="FirstYear"/>.</summary>
    public const int LastYear = 2199;

    /// <summary>The mark for a concept.</summary>
    public static string Concept(string id) => "c_" + id.Replace('-', '_');

    /// <summary>The mark for an identifier.</summary>
    /// <param name="scheme">pmid, doi, pmcid.</param>
    /// <param name="value">The identifier; DOIs are compared without regard to case (ISO 26324).</param>
    public static string Identifier(string scheme, string value)
    {
        var mark = new StringBuilder(scheme).Append('_');
        foreach (var c in value.Trim().ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                mark.Append(c);
            else
                mark.Append(CultureInfo.InvariantCulture, $"_{(int)c:x4}");
        }

        return mark.ToString();
    }

    /// <summary>The marks of a year: itself, its decade and its century, so that a span of years is a few marks instead of hundreds.</summary>
    public static IEnumerable<string> Year(int year) => year is < FirstYear or > LastYear
        ? []
        : [Spelled('y', year), Spelled('d', year / 10), Spelled('z', year / 100)];

    /// <summary>The marks that together cover the years from <paramref name="from"/> to <paramref name="to"/>, both counted.</summary>
    public static IEnumerable<string> Years(int from, int to)
    {
        var year = Math.Max(from, FirstYear);
        var last = Math.Min(to, LastYear);
        while (year <= last)
        {
            if (year % 100 == 0 && year + 99 <= last)
            {
                yield return Spelled('z', year / 100);
                year += 100;
            }
            else if (year % 10 == 0 && year + 9 <= last)
            {
                yield return Spelled('d', year / 10);
                year += 10;
            }
            else
            {
                yield return Spelled('y', year);
                year++;
            }
        }
    }

    private static string Spelled(char unit, int number) => string.Create(CultureInfo.InvariantCulture, $"{unit}_{number}");
}
