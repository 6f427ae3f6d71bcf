using System.Globalization;
using PsyLit.Core.Annotations.Texts;

namespace PsyLit.Core.Annotations.WebAnnotations.Selectors;

/// <summary>The names that the texts of sections have as elements of the record page: <c>title-text</c>, <c>summary-text</c>, <c>s1-text</c> for the first of the abstract.</summary>
public static class SectionFragment
{
    private const char Abstract = 's';

    private const string Suffix = "-text";

    /// <summary>The name of the element that holds a section's text and nothing else.</summary>
    /// <param name="section">As in <see cref="Annotation.Section"/>.</param>
    public static string Of(string section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.LastIndexOf('/') is > 0 and var slash && int.TryParse(section.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? string.Create(CultureInfo.InvariantCulture, $"{Abstract}{at + 1}{Suffix}")
            : section + Suffix;
    }

    /// <summary>The section whose element has that name, or is around it (<c>s1</c>); null when no section's is.</summary>
    public static string? ToSection(string? fragment)
    {
        var name = fragment?.EndsWith(Suffix, StringComparison.Ordinal) == true ? fragment[..^Suffix.Length] : fragment;
        return name switch
        {
            SectionText.Title or SectionText.Summary => name,
            [Abstract, .. var rest] when int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => SectionText.AbstractName(number - 1),
            _ => null,
        };
    }
}
