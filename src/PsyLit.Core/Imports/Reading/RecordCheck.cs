using System.Globalization;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Reading;

/// <summary>Tells whether a record can be taken over at all.</summary>
internal static class RecordCheck
{
    public const string NoTitle = "The record has no title, so nobody could find it again.";

    /// <summary>Why not, as a sentence; null when it can.</summary>
    public static string? Rejection(CitationRecord record, ImportLimits limits)
    {
        if (string.IsNullOrWhiteSpace(record.Title))
        {
            return NoTitle;
        }

        if (LongestList(record) is var items && items > limits.ListItems)
        {
            return Say($"The record has a list of {items:N0} items; at most {limits.ListItems:N0} can be stored.");
        }

        if (LongestText(record) is var length && length > limits.TextCharacters)
        {
            return Say($"The record has a text of {length:N0} characters; at most {limits.TextCharacters:N0} can be stored.");
        }

        return Size(record) is var size && size > limits.RecordCharacters
            ? Say($"The record has {size:N0} characters; at most {limits.RecordCharacters:N0} can be stored.")
            : null;
    }

    private static int LongestList(CitationRecord record)
    {
        ReadOnlySpan<int> counts =
        [
            record.Contributors.Count, record.Keywords.Count, record.Abstract.Count, record.Comments.Count, record.RawFields.Count,
            record.Notices.Count, record.OtherIdentifiers.Count, record.Urls.Count, record.PublicationTypes.Count, record.Notes.Count,
            record.Languages.Count, record.Isbns.Count, record.Issns.Count,
        ];
        var longest = 0;
        foreach (var count in counts)
        {
            longest = Math.Max(longest, count);
        }

        return longest;
    }

    private static int LongestText(CitationRecord record)
    {
        var longest = Math.Max(record.Title?.Length ?? 0, Math.Max(record.Summary?.Length ?? 0, record.OriginalTitle?.Length ?? 0));
        foreach (var section in record.Abstract)
        {
            longest = Math.Max(longest, section.Text.Length);
        }

        foreach (var comment in record.Comments)
        {
            longest = Math.Max(longest, comment.Text.Length);
        }

        foreach (var note in record.Notes)
        {
            longest = Math.Max(longest, note.Length);
        }

        return longest;
    }

    // Lists and texts are already known to be within their limits; what remains unbounded is their number times their length.
    private static long Size(CitationRecord record)
    {
        var size = Total(record.Abstract, static section => section.Text.Length)
            + Total(record.Comments, static comment => comment.Text.Length)
            + Total(record.Notes, static note => note.Length)
            + Total(record.RawFields, static field => field.Tag.Length + field.Value.Length)
            + Total(record.Keywords, static keyword => keyword.Term.Length)
            + Total(record.Notices, static notice => notice.Text.Length)
            + Total(record.Urls, static url => url.Length);
        foreach (var person in record.Contributors)
        {
            size += (person.Family?.Length ?? 0) + (person.Given?.Length ?? 0) + (person.Literal?.Length ?? 0)
                + (person.Particle?.Length ?? 0) + (person.Suffix?.Length ?? 0)
                + Total(person.Affiliations, static affiliation => affiliation.Length);
        }

        return size;
    }

    private static long Total<T>(IReadOnlyList<T> items, Func<T, int> length)
    {
        var total = 0L;
        for (var i = 0; i < items.Count; i++)
        {
            total += length(items[i]);
        }

        return total;
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
