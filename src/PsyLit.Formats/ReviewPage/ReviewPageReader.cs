using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;
using PsyLit.Formats.ReviewPage.Header;

namespace PsyLit.Formats.ReviewPage;

/// <summary>Reads one page into a record.</summary>
internal static class ReviewPageReader
{
    /// <summary>The longest name of a header line; text before a later colon is a sentence.</summary>
    private const int MaximumNameLength = 40;

    public static IEnumerable<ReadItem> Read(ReviewPageLines page)
    {
        if (page.IsTooLong)
        {
            return [ReadItem.Of(new FormatProblem(page.Line, FormatMessages.Quote(page.Lines.Count > 0 ? page.Lines[0] : null), FormatMessages.ReviewPageTooLong, true))];
        }

        if (page.Lines.All(line => string.IsNullOrWhiteSpace(line) || PageStructure.IsPlaceholder(line) || PageStructure.IsRule(line)))
        {
            return [];
        }

        var problems = new List<FormatProblem>();
        var sections = Sections(page.Lines);
        var record = ReadHeader(page, sections.Header, problems) with
        {
            Line = page.Line,
            Comments = CommentSection.Read(sections.Comments),
            Abstract = AbstractText.Read(sections.Abstract),
        };
        record = WithSummary(record, Paragraphs.ReadInline(string.Join("\n\n", Paragraphs.Of(sections.Summary))));

        var lost = record is { Title: null, Doi: null, Pmid: null };
        if (lost)
        {
            return [ReadItem.Of(new FormatProblem(page.Line, FormatMessages.Quote(page.Lines[0]), FormatMessages.ReviewPageWithoutTitle, true))];
        }

        return [ReadItem.Of(record), .. problems.Select(ReadItem.Of)];
    }

    private static CitationRecord WithSummary(CitationRecord record, string summary) => summary.Length == 0 ? record : record with
    {
        Summary = summary,
        Keywords = [.. record.Keywords, .. InlineMarkup.BoldTerms(summary).Select(term => new Keyword(KeywordKind.ReviewBold, term))],
    };

    // A heading opens its section once and in any order of the first two; nothing below Comments is a heading.
    private static (List<string> Header, List<string> Summary, List<string> Abstract, List<string> Comments) Sections(IReadOnlyList<string> lines)
    {
        (List<string> Header, List<string> Summary, List<string> Abstract, List<string> Comments) sections = ([], [], [], []);
        var current = sections.Header;
        foreach (var line in lines)
        {
            var target = current == sections.Comments ? null : PageStructure.HeadingOf(line) switch
            {
                PageStructure.Summary when sections.Summary.Count == 0 => sections.Summary,
                PageStructure.Abstract when sections.Abstract.Count == 0 => sections.Abstract,
                PageStructure.Comments => sections.Comments,
                _ => null,
            };
            if (target is not null)
            {
                current = target;
            }
            else if (current == sections.Comments || !PageStructure.IsRule(line))
            {
                current.Add(line);
            }
        }

        return sections;
    }

    private static CitationRecord ReadHeader(ReviewPageLines page, List<string> lines, List<FormatProblem> problems)
    {
        var header = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var record = new CitationRecord();
        var title = new List<string>();
        var at = 0;
        for (var journalFound = false; at < header.Count && !journalFound; at++)
        {
            if (IsFieldAfterTitle(header[at], title.Count))
            {
                break;
            }

            // A title may itself end in a dash and a year; then the journal line follows it.
            if (PageStructure.JournalLine(header[at]) is { } journal
                && (title.Count > 0 || at + 1 >= header.Count || PageStructure.JournalLine(header[at + 1]) is null))
            {
                record = record with { ContainerTitle = journal.Name, Published = journal.Date };
                journalFound = true;
            }
            else
            {
                title.Add(PageStructure.Clean(header[at]));
            }
        }

        record = WithTitle(record, title);
        foreach (var line in header.Skip(at))
        {
            record = ReadField(page, record, PageStructure.Clean(line), problems);
        }

        return record;
    }

    /// <summary>True for a first line that is no title. Titles contain colons too ("Compounds: a review"): only these two names count.</summary>
    public static bool IsFieldBeforeTitle(string line) => IsFieldAfterTitle(line, 0);

    /// <summary>True for a line below the title that has a known name before a colon.</summary>
    public static bool IsField(string line) => IsFieldAfterTitle(line, 1);

    private static bool IsFieldAfterTitle(string line, int titleLines) =>
        FieldOf(PageStructure.Clean(line)) is { Field: { } field } && (titleLines > 0 || field.Name is "Source" or "Title");

    private static CitationRecord WithTitle(CitationRecord record, List<string> lines)
    {
        if (lines.Count == 2 && record is { ContainerTitle: null, Published: null })
        {
            // No date: the second line is the journal.
            record = record with { ContainerTitle = lines[1] };
            lines = [lines[0]];
        }

        var title = InlineMarkup.Read(string.Join(' ', lines)).Trim();
        return title.Length == 0 ? record : record with { Title = ClosingStop.Without(title) };
    }

    private static CitationRecord ReadField(ReviewPageLines page, CitationRecord record, string line, List<FormatProblem> problems)
    {
        if (FieldOf(line) is not { } found)
        {
            if (record is { ContainerTitle: null, Published: null } && PageStructure.JournalLine(line) is { } journal)
            {
                return record with { ContainerTitle = journal.Name, Published = journal.Date };
            }

            return record with { RawFields = [.. record.RawFields, new RawField("", line)] };
        }

        var (name, field, value) = found;
        if (value.Length == 0)
        {
            return record;
        }

        if (field is null)
        {
            return record with { RawFields = [.. record.RawFields, new RawField(name, value)] };
        }

        if (field.Read(record, value) is { } changed)
        {
            return changed;
        }

        problems.Add(new FormatProblem(LineOf(page, line), FormatMessages.Quote(line), FormatMessages.ReviewPageFieldNotUnderstood));
        return record with { RawFields = [.. record.RawFields, new RawField(name, value)] };
    }

    private static (string Name, HeaderField? Field, string Value)? FieldOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > MaximumNameLength)
        {
            return null;
        }

        // "**Source:** PubMed" and "**Source**: PubMed" are the same line in bold.
        var name = line[..colon].Trim(' ', '*');
        var value = line[(colon + 1)..].Trim();
        var bold = line.StartsWith("**", StringComparison.Ordinal) && value.StartsWith("**", StringComparison.Ordinal);
        return (name, HeaderFields.ByName.GetValueOrDefault(name), bold ? value[2..].Trim() : value);
    }

    private static int LineOf(ReviewPageLines page, string line)
    {
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (PageStructure.Clean(page.Lines[i]) == line)
            {
                return page.Line + i;
            }
        }

        return page.Line;
    }
}
