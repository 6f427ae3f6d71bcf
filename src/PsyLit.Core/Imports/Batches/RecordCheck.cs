using System.Globalization;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Batches;

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
        int[] counts =
        [
            record.Contributors.Count, record.Keywords.Count, record.Abstract.Count, record.Comments.Count, record.RawFields.Count,
            record.Notices.Count, record.OtherIdentifiers.Count, record.Urls.Count, record.PublicationTypes.Count, record.Notes.Count,
            record.Languages.Count, record.Isbns.Count, record.Issns.Count,
        ];
        return counts.Max();
    }

    private static int LongestText(CitationRecord record) =>
        record.Abstract.Select(section => section.Text.Length)
            .Concat(record.Comments.Select(comment => comment.Text.Length))
            .Concat(record.Notes.Select(note => note.Length))
            .Append(record.Title?.Length ?? 0)
            .Append(record.Summary?.Length ?? 0)
            .Append(record.OriginalTitle?.Length ?? 0)
            .Max();

    // Lists and texts are already known to be within their limits; what remains unbounded is their number times their length.
    private static long Size(CitationRecord record) =>
        record.Abstract.Sum(section => (long)section.Text.Length)
        + record.Comments.Sum(comment => (long)comment.Text.Length)
        + record.Notes.Sum(note => (long)note.Length)
        + record.RawFields.Sum(field => (long)field.Tag.Length + field.Value.Length)
        + record.Contributors.Sum(person => (long)person.DisplayName.Length + person.Affiliations.Sum(place => (long)place.Length))
        + record.Keywords.Sum(keyword => (long)keyword.Term.Length)
        + record.Notices.Sum(notice => (long)notice.Text.Length)
        + record.Urls.Sum(url => (long)url.Length);

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
