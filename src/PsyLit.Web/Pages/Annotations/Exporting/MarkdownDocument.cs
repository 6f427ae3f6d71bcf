using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>Annotations in Markdown (CommonMark): a heading for each record, the passages as quotations, the notes below them as they were typed.</summary>
internal static partial class MarkdownDocument
{
    public static string Write(AnnotationDocument document)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Annotations by {Plain(document.Owner)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Typography.Count(document.Annotations.Count, "annotation", "annotations")}, taken from <{document.Site}> on {Typography.Day(document.Exported)}.\n");
        foreach (var ofRecord in document.Annotations.GroupBy(annotation => annotation.Record))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Plain(ofRecord.Key.Title)}\n\n{Plain(ofRecord.Key.Citation)}  \n<{ofRecord.Key.Address}>\n");
            foreach (var annotation in ofRecord)
                Add(text, annotation);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, ExportedAnnotation annotation)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n> {string.Join("\n> ", annotation.Quote.Split('\n').Select(Line))}\n\n**{annotation.Kind}**");
        if ((annotation.Tag ?? annotation.Concept) is { } named)
            text.Append(CultureInfo.InvariantCulture, $": {Plain(named)}");
        if (annotation.Note.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n\n{annotation.Note}\n\n");
        else
            text.Append("  \n");
        text.Append(CultureInfo.InvariantCulture, $"*In {annotation.Section} · {Typography.Day(annotation.Written)} · {Plain(annotation.Group ?? annotation.Visibility)} · {annotation.Standing} ·* <{annotation.Address}>\n");
    }

    // What would begin a list, a heading or a rule is a word of the text.
    private static string Line(string line) => Beginning().Replace(Plain(line), @"$1\$2");

    private static string Plain(string text) => Meaningful().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>~^|&$#]", RegexOptions.CultureInvariant)]
    private static partial Regex Meaningful();

    [GeneratedRegex(@"^(\s*[0-9]*)([-+=.)])(?=\s|-|=|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
