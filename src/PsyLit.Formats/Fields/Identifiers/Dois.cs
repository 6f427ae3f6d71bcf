using System.Text.RegularExpressions;

namespace PsyLit.Formats.Fields.Identifiers;

/// <summary>Reads DOIs out of addresses, prefixes and running text.</summary>
public static partial class Dois
{
    /// <summary>The bare DOI (<c>10.1000/x</c>) of a field that holds one; null when it does not.</summary>
    /// <example><c>https://doi.org/10.1000/x</c>, <c>doi: 10.1000/x</c>, <c>10.1000/x [doi]</c>.</example>
    public static string? Read(string? field)
    {
        if (field is null || IsBare(field))
        {
            return field?.TrimEnd('.');
        }

        if (Field.Match(field) is not { Success: true } match)
        {
            return null;
        }

        return match.Groups[1].Value.TrimEnd('.');
    }

    // Most fields hold nothing else, and five are read for each record.
    private static bool IsBare(ReadOnlySpan<char> field)
    {
        if (!field.StartsWith("10."))
        {
            return false;
        }

        var slash = field.IndexOf('/');
        return slash is >= 6 and <= 12 && slash + 1 < field.Length
            && !field[3..slash].ContainsAnyExceptInRange('0', '9')
            && !field[slash..].ContainsAnyExceptInRange('!', '~');
    }

    /// <summary>The first DOI in running text or in an address, without the punctuation of the sentence around it; null when there is none.</summary>
    /// <remarks>In an address, escaped characters are decoded, and a query string belongs to the address and not to the DOI.</remarks>
    public static string? FindIn(string? text)
    {
        if (text is null || !text.Contains("10.", StringComparison.Ordinal))
        {
            return null;
        }

        if (Whole.IsMatch(text))
        {
            return text.Trim();
        }

        var isAddress = text.Contains("://", StringComparison.Ordinal) || text.Contains("%2F", StringComparison.OrdinalIgnoreCase);
        if (Running.Match(isAddress ? Uri.UnescapeDataString(text) : text) is not { Success: true } match)
        {
            return null;
        }

        var found = isAddress && match.Value.IndexOfAny(['?', '&', '#']) is var query and > 0 ? match.Value[..query] : match.Value;
        var doi = found.TrimEnd('.', ',', ';', ':', '"', '\'', ']', '>');

        // A closing bracket belongs to the DOI only when it was opened there: 10.1016/S2215-0366(16)30065-7.
        while (doi.EndsWith(')') && doi.Count(c => c == ')') > doi.Count(c => c == '('))
        {
            doi = doi[..^1].TrimEnd('.', ',', ';');
        }

        return doi;
    }

    [GeneratedRegex(@"^\s*(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)?(?:doi\s*:?\s*)?(10\.\d{3,9}/\S+)(?:\s*\[doi\])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Field { get; }

    // Nothing but a DOI: then every character is its own, "<" and "%" too, which end one in running text.
    [GeneratedRegex(@"^\s*10\.\d{4,9}(?:\.\d+)*/\S*[\p{L}\p{N}]\s*$")]
    private static partial Regex Whole { get; }

    // ISO 26324: a prefix "10." with a registrant code, a slash, and any graphic characters.
    [GeneratedRegex(@"(?<![\d.])10\.\d{4,9}(?:\.\d+)*/[^\s\p{Cc}<""]+")]
    private static partial Regex Running { get; }
}
