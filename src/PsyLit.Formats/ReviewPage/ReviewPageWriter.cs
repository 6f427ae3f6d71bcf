using System.Text;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;
using PsyLit.Formats.ReviewPage.Header;

namespace PsyLit.Formats.ReviewPage;

/// <summary>Writes records as review pages that <see cref="ReviewPageFormat"/> reads back to the same record.</summary>
/// <remarks>
/// What a page has no place for is left out: affiliations, ORCID iDs, and bold keywords that the summary does not print in bold.
/// A particle is joined to its family name, and line breaks within a value or paragraph become spaces.
/// </remarks>
/// <param name="conceptLine">Tells for the id of a curated concept on which of the lines <c>Design</c>, <c>Species</c>, <c>Compounds</c>,
/// <c>Mechanisms</c>, <c>Instruments</c>, <c>Populations</c> it belongs; any other answer, or no function, puts it on <c>Concepts</c>.</param>
public sealed class ReviewPageWriter(Func<string, string?>? conceptLine = null)
{
    private const string Space = " ";

    /// <summary>One page, lines ending in a line feed.</summary>
    public string Write(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var page = new StringBuilder();
        WriteHead(page, record);
        foreach (var field in HeaderFields.All)
        {
            var values = HeaderFields.ConceptLines.Contains(field.Name) ? ConceptsOn(field.Name, record) : field.Write(record);
            foreach (var value in values)
            {
                Field(page, field.Name, value);
            }
        }

        foreach (var raw in record.RawFields)
        {
            Field(page, raw.Tag, raw.Value);
        }

        if (record.Summary is { } summary)
        {
            Section(page, PageStructure.Summary, Paragraphs.Write(summary).Split('\n').Select(PageStructure.Escape));
        }

        if (record.Abstract.Count > 0)
        {
            Section(page, PageStructure.Abstract, AbstractText.Write(record.Abstract).Split('\n').Select(PageStructure.Escape));
        }

        Section(page, PageStructure.Comments, CommentSection.Write(record.Comments));
        return page.ToString();
    }

    /// <summary>Several pages, each after the first behind a form feed.</summary>
    public string Write(IEnumerable<CitationRecord> records) => string.Join("\f\n", records.Select(Write));

    // The two lines without a name carry title, journal and date where they can be told apart again; otherwise named lines do.
    private static void WriteHead(StringBuilder page, CitationRecord record)
    {
        var title = record.Title is null ? null : OneLine(InlineMarkup.Write(record.Title));
        var journal = JournalLine(record);
        var plain = title is not null && IsPlainTitle(title, record.Title!);
        if (plain)
        {
            page.Append(title).Append('\n');
        }

        if (plain && journal is not null)
        {
            page.Append(journal).Append('\n');
        }

        page.Append(plain ? "\n" : "");
        if (!plain && title is not null)
        {
            Field(page, "Title", title);
        }

        if (!plain || journal is null)
        {
            Field(page, "Journal", record.ContainerTitle);
            Field(page, "Date", record.Published is { } date ? PageDate.Write(date) : null);
        }
    }

    private static bool IsPlainTitle(string written, string title) =>
        !PageStructure.IsStructural(written) && !ReviewPageReader.IsFieldBeforeTitle(written)
        && PageStructure.Clean(written) == written && !ClosingStop.IsAt(title);

    private static string? JournalLine(CitationRecord record)
    {
        if (record.Published is not { } date)
        {
            return null;
        }

        var line = OneLine($"{record.ContainerTitle} – {PageDate.Write(date)}");
        return PageStructure.JournalLine(line) == (record.ContainerTitle, date) && !ReviewPageReader.IsField(line) ? line : null;
    }

    private IEnumerable<string> ConceptsOn(string line, CitationRecord record)
    {
        var ids = record.Keywords.Where(keyword => keyword.Kind == KeywordKind.Curated && LineFor(keyword.Term) == line).Select(keyword => keyword.Term);
        return ValueList.Write(ids, ';') is { Length: > 0 } values ? [values] : [];
    }

    private string LineFor(string concept) => conceptLine?.Invoke(concept) is { } line && HeaderFields.ConceptLines.Contains(line) ? line : HeaderFields.Concepts;

    private static void Field(StringBuilder page, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            page.Append(name).Append(name.Length > 0 ? ": " : "").Append(OneLine(value)).Append('\n');
        }
    }

    private static void Section(StringBuilder page, string heading, IEnumerable<string> lines) =>
        page.Append('\n').Append(heading).Append("\n\n").AppendJoin('\n', lines).Append('\n');

    private static string OneLine(string value) => value.ReplaceLineEndings(Space).Trim();
}
