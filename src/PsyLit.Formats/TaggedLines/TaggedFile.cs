using PsyLit.Formats.Records;

namespace PsyLit.Formats.TaggedLines;

/// <summary>Reads a whole file of tagged lines: what every format made of them has in common.</summary>
internal static class TaggedFile
{
    /// <summary>The records and problems of a file in its order, each record with its lines as they stood.</summary>
    /// <param name="text">The file.</param>
    /// <param name="layout">How its lines are set.</param>
    /// <param name="adapt">Makes a citation record of the fields; null when they are no record.</param>
    /// <param name="areStray">Tells fields that no record was meant to be from a record lost; null where a format expects no such fields.</param>
    public static IEnumerable<ReadItem> Read(TextReader text, TaggedLayout layout, Func<TaggedRecord, CitationRecord?> adapt, Func<TaggedRecord, bool>? areStray = null)
    {
        foreach (var item in new TaggedLineReader(text, layout).Read())
        {
            if (item.Problem is not null)
            {
                yield return ReadItem.Of(item.Problem);
            }
            else if (item.Record is { } source)
            {
                var read = adapt(source) is { } record ? ReadItem.Of(record) : ReadItem.Of(LeftOut(source, areStray?.Invoke(source) ?? false));
                yield return read with { Source = source.Source };
            }
        }
    }

    private static FormatProblem LeftOut(TaggedRecord source, bool areStray)
    {
        var (what, line) = source.Fields is [var first, ..] ? ($"{first.Tag}: {first.Text}", first.Line) : ("", source.Line);
        return new FormatProblem(line, FormatMessages.Quote(what), areStray ? FormatMessages.FieldsOutsideRecords : FormatMessages.RecordWithoutContent, !areStray);
    }
}
