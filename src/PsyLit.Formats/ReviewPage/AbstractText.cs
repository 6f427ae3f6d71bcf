using System.Text;
using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage;

/// <summary>The abstract of a page: paragraphs with inline labels.</summary>
/// <remarks>
/// A label is one that <see cref="AbstractLabels"/> knows, or any in bold before a colon at the start of a paragraph:
/// <c>**SETTING [METHODS]:** …</c>, with NLM's category in brackets where it is known. <c>**:**</c> ends a labelled section without naming the next.
/// </remarks>
internal static partial class AbstractText
{
    public static IReadOnlyList<AbstractSection> Read(IReadOnlyList<string> lines)
    {
        var sections = new List<AbstractSection>();
        string? label = null;
        string? category = null;
        var text = new StringBuilder();
        foreach (var paragraph in Paragraphs.Of(lines))
        {
            var rest = paragraph;
            if (BoldLabel.Match(paragraph) is { Success: true } match)
            {
                Close(sections, label, category, text);
                label = match.Groups["label"].Value.Trim() is { Length: > 0 } printed ? printed : null;
                category = match.Groups["category"].Success ? match.Groups["category"].Value : null;
                rest = paragraph[match.Length..];
            }

            text.Append(text.Length == 0 ? "" : "\n\n").Append(rest.Trim());
        }

        Close(sections, label, category, text);
        return sections;
    }

    public static string Write(IReadOnlyList<AbstractSection> sections)
    {
        var output = new StringBuilder();
        foreach (var (label, category, text) in sections)
        {
            var first = output.Length == 0;
            output.Append(first ? "" : "\n\n");
            if (category is null && label is not null && AbstractLabels.Split(label + ": x") is [{ Text: "x" }])
            {
                output.Append(label).Append(": ");
            }
            else if (label is not null || category is not null || !first)
            {
                output.Append("**").Append(label).Append(category is null ? "" : $" [{category}]").Append(":** ");
            }

            output.AppendJoin("\n\n", Paragraphs.Write(text).Split("\n\n").Select(Literal));
        }

        return output.ToString();
    }

    // Words of the text that look like a label get a backslash before their colon.
    private static string Literal(string paragraph)
    {
        var known = KnownLabel.Replace(paragraph, match => AbstractLabels.CategoryOf(match.Groups[1].Value) is null ? match.Value : $@"{match.Groups[1]}\:");
        return BoldLabel.Match(known) is { Success: true } bold ? bold.Value.Replace(":", @"\:", StringComparison.Ordinal) + known[bold.Length..] : known;
    }

    private static void Close(List<AbstractSection> sections, string? label, string? category, StringBuilder text)
    {
        var body = text.ToString().Trim();
        text.Clear();
        if (body.Length == 0)
        {
            return;
        }

        // A part with a bold label may itself hold known labels; the bold one names the text before the first of them.
        foreach (var section in AbstractLabels.Split(body))
        {
            var inline = Paragraphs.ReadInline(section.Text);
            sections.Add(section.Label is null ? new AbstractSection(label, category, inline) : section with { Text = inline });
        }
    }

    [GeneratedRegex(@"^(?:\*\*|<b>|<strong>)(?<label>[^*<>\[\]\\]{0,80}?)(?: ?\[(?<category>BACKGROUND|OBJECTIVE|METHODS|RESULTS|CONCLUSIONS|UNASSIGNED)\])?(?::(?:\*\*|</b>|</strong>)|(?:\*\*|</b>|</strong>):)")]
    private static partial Regex BoldLabel { get; }

    [GeneratedRegex(@"(\p{L}(?:[\p{L} ,/&'’-]|\.(?=\p{L})){2,60}?):(?=\s|$)")]
    private static partial Regex KnownLabel { get; }
}
