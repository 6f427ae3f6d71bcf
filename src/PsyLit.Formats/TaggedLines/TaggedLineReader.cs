using System.Text;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Reads records made of tagged lines, whatever stands between, before and after them.</summary>
/// <remarks>
/// A reader serves one file. Untagged lines after a blank line are undecided until the next tagged line shows whether the record goes on
/// (then they continue the last value) or a new one begins (then they were text between records).
/// </remarks>
internal sealed class TaggedLineReader(TextReader text, TaggedLayout layout)
{
    /// <summary>Characters of one record that are kept; a file without record boundaries must not fill the memory.</summary>
    public const int MaximumRecordLength = 4 * 1024 * 1024;

    // Text after a blank line that goes on longer than this is no rest of a value, but something else than records.
    private const int MaximumUndecidedLength = 1024 * 1024;

    private readonly LineReader lines = new(text);
    private readonly SourceLines source = new();
    private readonly Dictionary<string, string> tags = new(StringComparer.Ordinal);
    private readonly StringBuilder value = new();
    private readonly List<(string Text, int Line)> undecided = [];
    private readonly Queue<FormatProblem> problems = new();
    private TaggedRecord? current;
    private bool hasOpenField;
    private int lengthAbove;
    private int recordLength;
    private int undecidedLength;
    private bool afterBlankLine;
    private bool outsideReported;
    private bool endReported;

    /// <summary>Records and problems in the order of the file.</summary>
    public IEnumerable<TaggedItem> Read()
    {
        while (ReadLine() is var (finished, more))
        {
            if (finished is not null)
            {
                yield return new TaggedItem(finished, null);
            }

            while (problems.TryDequeue(out var problem))
            {
                yield return new TaggedItem(null, problem);
            }

            if (!more)
            {
                yield break;
            }
        }
    }

    /// <summary>Takes one line; gives the record that it finished, if any, and whether the file goes on.</summary>
    private (TaggedRecord? Finished, bool More) ReadLine()
    {
        if (!lines.TryRead(out var line))
        {
            KeepUndecided();
            return (Finish(), false);
        }

        if (lines.WasCut)
        {
            Report(lines.Number, line, FormatMessages.LineTooLong);
        }

        if (line.IsWhiteSpace())
        {
            afterBlankLine = true;
            HoldSource(line);
            return (null, true);
        }

        TaggedRecord? finished = null;
        if (layout.TrySplit(line, out var tag, out var rest))
        {
            finished = TakeTagged(Intern(tag), rest, line);
        }
        else
        {
            finished = TakeUntagged(line);
        }

        lengthAbove = line.Length;
        afterBlankLine = false;
        return (finished, true);
    }

    private TaggedRecord? TakeTagged(string tag, ReadOnlySpan<char> rest, ReadOnlySpan<char> line)
    {
        TaggedRecord? finished = null;
        if (current is not null && layout.BeginsRecord(tag, current, afterBlankLine || undecided.Count > 0))
        {
            finished = FinishBeforeUndecided();
        }

        if (layout.IsFileField(tag))
        {
            return finished ?? FinishBeforeUndecided();
        }

        KeepUndecided();
        if (layout.EndsRecord(tag))
        {
            source.Add(line, lines.EndingBefore);
            return finished ?? Finish(isEnded: true);
        }

        CloseField();
        current ??= new TaggedRecord(lines.Number);
        source.Add(line, lines.EndingBefore);
        if (Append(rest))
        {
            // The value is filled in when the field is closed; its tag counts from here for the layout's decisions.
            current.Fields.Add(new TaggedField(tag, "", lines.Number));
            hasOpenField = true;
        }

        return finished;
    }

    private TaggedRecord? TakeUntagged(ReadOnlySpan<char> line)
    {
        if (current is null)
        {
            ReportOutside(line, lines.Number);
            return null;
        }

        if ((afterBlankLine || undecided.Count > 0) && !layout.HasParagraphs)
        {
            HoldSource(line);
            undecided.Add((line.Trim().ToString(), lines.Number));
            undecidedLength += line.Length + 64;
            return undecidedLength > MaximumUndecidedLength ? FinishBeforeUndecided() : null;
        }

        source.Add(line, lines.EndingBefore);
        if (layout.Continues(line, lengthAbove))
        {
            Append(line);
        }
        else
        {
            Report(lines.Number, line, FormatMessages.NotATaggedLine);
        }

        return null;
    }

    private void HoldSource(ReadOnlySpan<char> line)
    {
        if (current is not null)
        {
            source.Hold(line, lines.EndingBefore);
        }
    }

    /// <summary>Finishes the record; what was undecided stood outside it.</summary>
    private TaggedRecord? FinishBeforeUndecided()
    {
        foreach (var (between, number) in undecided)
        {
            ReportOutside(between, number);
        }

        undecided.Clear();
        undecidedLength = 0;
        return Finish();
    }

    private void KeepUndecided()
    {
        foreach (var (part, _) in undecided)
        {
            Append(part);
        }

        undecided.Clear();
        undecidedLength = 0;
    }

    /// <summary>Adds to the open value; false when the record has grown too long, and then this part is left out.</summary>
    private bool Append(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (recordLength + part.Length > MaximumRecordLength)
        {
            if (recordLength <= MaximumRecordLength)
            {
                Report(lines.Number, part, FormatMessages.RecordTooLong);
                recordLength = MaximumRecordLength + 1;
            }

            return false;
        }

        // A field costs memory beyond its text, so that empty fields count too.
        recordLength += part.Length + 16;
        if (value.Length > 0 && part.Length > 0)
        {
            value.Append('\n');
        }

        value.Append(part);
        return true;
    }

    private void CloseField()
    {
        if (hasOpenField && current is not null)
        {
            current.Fields[^1] = current.Fields[^1] with { Value = value.ToString() };
        }

        hasOpenField = false;
        value.Clear();
    }

    private TaggedRecord? Finish(bool isEnded = false)
    {
        CloseField();
        var finished = current;
        if (finished is not null && !isEnded && !endReported && layout.NeedsEndTag(finished))
        {
            endReported = true;
            problems.Enqueue(new FormatProblem(finished.Line, FormatMessages.Quote(finished.Fields is [var first, ..] ? $"{first.Tag}: {first.Text}" : ""), FormatMessages.EndTagMissing));
        }

        var lines = source.Take();
        if (finished is not null)
        {
            finished.Source = lines;
        }

        current = null;
        recordLength = 0;
        return finished;
    }

    private void ReportOutside(ReadOnlySpan<char> line, int number)
    {
        if (!outsideReported && !layout.IsSeparator(line.Trim()))
        {
            outsideReported = true;
            Report(number, line, FormatMessages.TextOutsideRecords);
        }
    }

    private void Report(int number, ReadOnlySpan<char> line, string why) => problems.Enqueue(new FormatProblem(number, FormatMessages.Quote(line.ToString()), why));

    private string Intern(ReadOnlySpan<char> tag)
    {
        var lookup = tags.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(tag, out var known))
        {
            // Only a format with field names of any length can meet so many; they are not collected without end.
            known = tag.ToString();
            if (tags.Count < 1_000)
            {
                tags[known] = known;
            }
        }

        return known;
    }
}
