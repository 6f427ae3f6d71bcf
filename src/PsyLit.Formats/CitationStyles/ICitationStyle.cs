using PsyLit.Formats.Records;

namespace PsyLit.Formats.CitationStyles;

/// <summary>A style in which reference lists cite works. Implementations hold no state.</summary>
public interface ICitationStyle
{
    /// <summary>The short name used in addresses and ids: <c>apa</c>.</summary>
    string Name { get; }

    /// <summary>The name and edition people know it by: <c>APA 7</c>.</summary>
    string DisplayName { get; }

    /// <summary>One entry of a reference list as inline text (see <see cref="CitationRecord"/>), with <c>&lt;i&gt;</c> where the style sets italics.</summary>
    /// <remarks>Titles keep the letter case of the source. What is not known is left out, never made up.</remarks>
    string Cite(CitationRecord record);
}
