using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Concepts.Editing;

/// <summary>What became of a draft, in sentences.</summary>
internal static class DraftWords
{
    /// <summary>What came in, and where the draft kept its own.</summary>
    public static string Of(DraftMerge merge, Vocabulary vocabulary)
    {
        var taken = merge.Taken == 0 ? "Nothing was taken in." : $"{Typography.Count(merge.Taken, "concept was", "concepts were")} taken in.";
        var labels = merge.Conflicts.Select(id => vocabulary.Find(id)?.Label ?? id);
        return merge.Conflicts.Count == 0 ? taken : $"{taken} Changed on both sides, and kept as your draft has it: {string.Join(", ", labels)}. Look at these before you publish.";
    }
}
