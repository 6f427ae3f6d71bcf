using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields.Identifiers;

/// <summary>Tells ISSNs from ISBNs.</summary>
internal static partial class SerialNumbers
{
    // A work has a handful; a field that goes on is no list of its numbers.
    private const int MostNumbers = 200;

    /// <summary>Adds every ISSN (<c>1234-567X</c>) and ISBN (digits without hyphens) in <paramref name="text"/> to its list, once. False when there is none.</summary>
    public static bool Collect(string text, List<string> issns, List<string> isbns)
    {
        var found = false;
        foreach (Match match in Number().Matches(text))
        {
            var digits = match.Value.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            var (list, value) = digits.Length == 8 ? (issns, $"{digits[..4]}-{digits[4..]}") : (isbns, digits);
            if (digits.Length is 8 or 10 or 13)
            {
                found = list.Count < MostNumbers;
                if (found && !list.Contains(value))
                {
                    list.Add(value);
                }
            }
        }

        return found;
    }

    // ISBN-13, ISBN-10 (hyphens or spaces between the groups), ISSN.
    [GeneratedRegex(@"(?<!\d)(?:97[89](?:[- ]?\d){10}|\d(?:[- ]?\d){8}[- ]?[\dXx]|\d{4}-?\d{3}[\dXx])(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
