using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>What drafts are to become, in words.</summary>
public static class DraftWords
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["comment"] = "A comment",
        ["reply"] = "An answer to a comment",
        ["comment-edit"] = "Another wording of a comment",
        ["annotation"] = "A note on a passage",
        ["annotation-edit"] = "Another wording of a note",
        ["annotation-reply"] = "An answer to a note",
        ["collection"] = "The description of a collection",
        ["group"] = "What a group is for",
        ["collection-name"] = "The name of a collection",
        ["group-name"] = "The name of a group",
        ["session-title"] = "The title of a reading session",
        ["session-purpose"] = "What a reading session is to find out",
        ["session-question"] = "A question of a reading session",
        ["session-answers"] = "The answers to a question",
        ["session-guidance"] = "How a question is meant",
        ["session-agreement"] = "Why an answer was agreed on",
        ["flag-comment"] = "What is wrong with a comment",
        ["flag-annotation"] = "What is wrong with a note",
        ["appeal"] = "What speaks for showing a post",
        ["rationale"] = "Why a moderator decides so",
        ["concept-label"] = "The name of a concept",
        ["concept-spelling"] = "An ambiguous spelling of a concept",
        ["session-remark"] = "A remark in a reading session",
        ["session-remark-edit"] = "Another wording of a remark",
        ["concept"] = "What a concept covers",
        ["concept-parents"] = "What a concept belongs to",
        ["concept-forms"] = "The spellings of a concept",
        ["concept-not-within"] = "Phrases in which a concept is not meant",
        ["concept-wanted"] = "Words that speak for a spelling",
        ["concept-against"] = "Words that speak against a spelling",
        ["about"] = "A few words about you",
        ["collection-note"] = "A note on a record of a collection",
    };

    /// <summary>The kind of a key: "A comment"; for a kind not known here its own name.</summary>
    public static string Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var kind = key.Split('.')[0].TrimEnd([.. "0123456789-"]);
        return Kinds.GetValueOrDefault(kind) ?? Typography.Capitalise(kind.Replace('-', ' '));
    }
}
