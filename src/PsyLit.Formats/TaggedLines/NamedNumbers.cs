using System.Text.RegularExpressions;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Finds PubMed's numbers in fields that may hold any number, where the text says which it is.</summary>
internal static partial class NamedNumbers
{
    /// <summary>The PMID that one of these fields names as one (<c>PMID: 123</c>, an address of PubMed), or null.</summary>
    public static string? Pmid(TaggedRecord source, params ReadOnlySpan<string> tags) => Find(source, NamedPmid(), tags);

    /// <summary>The PMCID with its prefix that one of these fields holds and nothing else, or null.</summary>
    public static string? Pmcid(TaggedRecord source, params ReadOnlySpan<string> tags) => Find(source, NamedPmcid(), tags) is { } digits ? "PMC" + digits : null;

    /// <summary>The PMID of a field that holds nothing else, or null.</summary>
    public static string? BarePmid(string? value) => value?.Trim() is { Length: >= 1 and <= 8 } digits && digits.All(char.IsAsciiDigit) ? digits : null;

    private static string? Find(TaggedRecord source, Regex form, ReadOnlySpan<string> tags)
    {
        foreach (var field in source.Fields)
        {
            if (tags.Contains(field.Tag) && form.Match(field.Value) is { Success: true } match)
            {
                return match.Groups["id"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\bPMID\s{0,5}[:=]?\s{0,5}(?<id>\d{1,8})\b|\b(?<id>\d{1,8})\s{0,5}\[pmid\]|pubmed\.ncbi\.nlm\.nih\.gov/(?<id>\d{1,8})\b|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/(?<id>\d{1,8})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPmid();

    [GeneratedRegex(@"^\s*(?:PMCID\s{0,5}:?\s{0,5})?PMC(?<id>\d{3,9})\s*$|/articles/PMC(?<id>\d{3,9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPmcid();
}
