using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Merging;

/// <summary>Collects what of a record has no place of its own in an article, so that nothing of a file is thrown away.</summary>
internal static class LeftOver
{
    public static IReadOnlyList<RawField> Of(CitationRecord record)
    {
        var fields = new List<RawField>();
        Add("published-online", record.PublishedOnline?.ToString());
        Add("publisher-place", record.PublisherPlace);
        Add("edition", record.Edition);
        foreach (var note in record.Notes)
        {
            Add("note", note);
        }

        // The journal keeps the first one.
        foreach (var issn in record.Issns.Skip(1))
        {
            Add("issn", issn);
        }

        return fields.Count == 0 ? record.RawFields : [.. fields, .. record.RawFields];

        void Add(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                fields.Add(new RawField(tag, value));
            }
        }
    }
}
