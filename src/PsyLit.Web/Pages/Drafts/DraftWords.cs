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
