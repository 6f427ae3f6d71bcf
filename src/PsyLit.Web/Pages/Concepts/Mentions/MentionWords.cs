using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Concepts.Mentions;

/// <summary>What was said and decided about a mention, in sentences.</summary>
public static class MentionWords
{
    /// <summary>The whole story of one, for the page of the record: what is marked or not, since when, by whom and why.</summary>
    public static string Story(MentionRow row, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (mention, concept) = (row.Mention, Name(row.Mention, vocabulary));
        return mention.Verdict switch
        {
            MentionVerdict.Open => $"“{mention.Quote}” was called a wrong mention of {concept} {On(mention.ReportedAt)}{Why(mention.Reason)}. A curator will decide.",
            MentionVerdict.RightAfterAll => $"“{mention.Quote}” was called a wrong mention of {concept}, and kept {By(row.DecidedBy)}{On(mention.DecidedAt)}{Why(mention.Note)}.",
            _ => $"“{mention.Quote}” is not {concept} {(mention.InWholeRecord ? "in this record" : "here")}: taken off {By(row.DecidedBy)}{On(mention.DecidedAt)}{Why(mention.Note ?? mention.Reason)}.",
        };
    }

    /// <summary>The concept's name; its id when the vocabulary no longer has it.</summary>
    public static string Name(WrongMention mention, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return vocabulary.Find(mention.ConceptId)?.Label ?? mention.ConceptId;
    }

    /// <summary>A decision in a few words.</summary>
    public static string Of(MentionVerdict verdict) => verdict switch
    {
        MentionVerdict.WrongHere => "Wrong here",
        MentionVerdict.RightAfterAll => "Right after all",
        MentionVerdict.WrongForm => "Wrong form",
        _ => "Waits",
    };

    private static string By(string? name) => name is null ? "" : $"by {name} ";

    private static string On(DateTime? moment) => moment is { } known ? $"on {Typography.Day(known)}" : "";

    private static string Why(string? words) => words is null ? "" : $": {words.TrimEnd('.')}";
}
