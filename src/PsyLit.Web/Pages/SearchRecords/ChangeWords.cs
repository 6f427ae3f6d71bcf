using PsyLit.Core.SearchRecords;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>The words for why a record came or went.</summary>
public static class ChangeWords
{
    /// <summary>The cause as pages and their styles name it: <c>new-record</c>.</summary>
    public static string Name(ChangeCause cause) => cause switch
    {
        ChangeCause.NewRecord => "new-record",
        ChangeCause.Deleted => "deleted",
        ChangeCause.Merged => "merged",
        ChangeCause.Unmerged => "unmerged",
        ChangeCause.TextChanged => "text-changed",
        ChangeCause.VocabularyChanged => "vocabulary-changed",
        ChangeCause.ProgramChanged => "program-changed",
        _ => "readers-or-dates",
    };

    /// <summary>The cause in words.</summary>
    public static string Of(ChangedRecord change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var day = change.At is { } at ? $" on {Typography.Day(at)}" : "";
        return change.Cause switch
        {
            ChangeCause.NewRecord => $"new in the library{day}",
            ChangeCause.Deleted => "in the library no more",
            ChangeCause.Merged => $"merged into record {change.IntoId}{day}",
            ChangeCause.Unmerged => $"taken out of another record again{day}",
            ChangeCause.TextChanged => $"its text or data changed{day}",
            ChangeCause.VocabularyChanged => "the vocabulary finds other concepts in it",
            ChangeCause.ProgramChanged => "the program reads it or the query otherwise",
            _ => "tags, comments or notices changed, or a date that counts from today",
        };
    }
}
