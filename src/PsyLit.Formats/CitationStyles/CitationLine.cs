using System.Text;
using System.Text.RegularExpressions;

namespace PsyLit.Formats.CitationStyles;

/// <summary>Puts a citation together, sentence by sentence.</summary>
internal sealed partial class CitationLine
{
    private readonly StringBuilder line = new();

    /// <summary>Adds a part and closes it with a full stop unless it ends a sentence already; a part that is not known adds nothing.</summary>
    public CitationLine Sentence(string? part)
    {
        var start = line.Length;
        Open(part);
        if (line.Length > start && !EndOfSentence.IsMatch(part!))
        {
            line.Append('.');
        }

        return this;
    }

    /// <summary>Adds a part without closing it: an address, behind which a full stop would be taken for a part of it.</summary>
    public CitationLine Open(string? part)
    {
        if (!string.IsNullOrWhiteSpace(part))
        {
            line.Append(line.Length > 0 ? " " : "").Append(part.Trim());
        }

        return this;
    }

    public override string ToString() => line.ToString();

    /// <summary>The text in italics; null stays null. Italics within it are given up: inline text does not nest them.</summary>
    public static string? Italic(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : $"<i>{text.Replace("<i>", "", StringComparison.Ordinal).Replace("</i>", "", StringComparison.Ordinal)}</i>";

    /// <summary>The known parts joined; null when there is none.</summary>
    public static string? Joined(string separator, params ReadOnlySpan<string?> parts)
    {
        var joined = string.Join(separator, parts.ToArray().Where(part => !string.IsNullOrWhiteSpace(part)));
        return joined.Length == 0 ? null : joined;
    }

    // Quotation marks and closing tags may follow the mark that ends the sentence.
    [GeneratedRegex(@"[.?!…](?:</(?:b|i|sub|sup)>|[”""])*\s*$")]
    private static partial Regex EndOfSentence { get; }
}
