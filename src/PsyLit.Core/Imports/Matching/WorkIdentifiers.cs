using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Core.Imports.Matching;

/// <summary>Identifiers in the one form in which they are compared; what is blank, a placeholder or no identifier at all becomes null.</summary>
/// <remarks>Files are full of <c>0</c>, <c>n/a</c> and <c>10.0000/xxxxx</c>; matching on those would make one work of many.</remarks>
public static class WorkIdentifiers
{
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "unknown", "unavailable", "missing", "pending", "tba", "tbd", "n/a", "na", "nil", "doi", "example", "suffix", "test",
    };

    /// <summary>The PubMed identifier as digits without leading zeros.</summary>
    public static string? Pmid(string? written)
    {
        var digits = written?.Trim().TrimStart('0');
        return digits is { Length: >= 1 and <= 9 } && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>The bare DOI as written.</summary>
    public static string? Doi(string? written)
    {
        var unescaped = written is not null && written.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(written) : written;
        return Dois.Read(unescaped) is { } doi && !IsPlaceholder(doi) ? doi : null;
    }

    /// <summary>The DOI in lower case: DOIs are compared without regard to case (ISO 26324).</summary>
    public static string? DoiKey(string? written) => Doi(written)?.ToLowerInvariant();

    /// <summary>The PubMed Central identifier with its prefix and without a version: <c>PMC9950579</c>.</summary>
    public static string? Pmcid(string? written)
    {
        var text = written?.Trim() ?? "";
        var digits = text.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(3) : text;
        var version = digits.IndexOf('.');
        digits = (version < 0 ? digits : digits[..version]).TrimStart('0');
        return digits.Length is >= 1 and <= 9 && !digits.ContainsAnyExceptInRange('0', '9') ? $"PMC{digits}" : null;
    }

    private static bool IsPlaceholder(string doi)
    {
        var slash = doi.IndexOf('/', StringComparison.Ordinal);
        var (registrant, suffix) = (doi[3..slash], doi[(slash + 1)..]);
        return Placeholders.Contains(suffix)
            || registrant.All(c => c == '0')
            || (suffix.Length > 2 && suffix.All(c => c is 'x' or 'X' or '0' or '?' or '-' or '_' or '*' or '.' or '/'));
    }
}
