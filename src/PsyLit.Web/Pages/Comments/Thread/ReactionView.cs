using PsyLit.Core.Comments.Reactions;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>One kind of reaction to a comment.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Names">Who said so, the first first.</param>
/// <param name="IsMine">True when the visitor is among them.</param>
public sealed record ReactionView(ReactionKind Kind, IReadOnlyList<string> Names, bool IsMine)
{
    private const int Named = 3;

    /// <summary>The button.</summary>
    public string Word => Kind == ReactionKind.Useful ? "Useful" : "Cites evidence";

    /// <summary>How the kind is written in addresses.</summary>
    public string Key => Kind == ReactionKind.Useful ? "useful" : "evidence";

    /// <summary>"Ann, Ben, Cem and 2 more".</summary>
    public string Who => Names.Count <= Named
        ? string.Join(", ", Names)
        : $"{string.Join(", ", Names.Take(Named))} and {Names.Count - Named} more";

    /// <summary>The kind with that key; null when there is none.</summary>
    public static ReactionKind? Read(string? key) => key switch
    {
        "useful" => ReactionKind.Useful,
        "evidence" => ReactionKind.CitesEvidence,
        _ => null,
    };
}
