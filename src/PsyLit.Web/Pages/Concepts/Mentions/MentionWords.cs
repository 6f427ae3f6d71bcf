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

    /// <summary>The characters before a passage from their first whole word on, with an ellipsis where the text began earlier.</summary>
    public static string Start(string before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.Length < Passage.Context ? before : "…" + before[(before.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>The characters behind a passage up to their last whole word, with an ellipsis where the text goes on.</summary>
    public static string End(string after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return after.Length < Passage.Context ? after : after[..Math.Max(0, after.LastIndexOf(' '))] + "…";
    }

    private static string By(string? name) => name is null ? "" : $"by {name} ";

    private static string On(DateTime? moment) => moment is { } known ? $"on {Typography.Day(known)}" : "";

    private static string Why(string? words) => words is null ? "" : $": {words.TrimEnd('.')}";
}
