using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Matching;

/// <summary>An article that a record may be about, known by its own identifiers or by those of one that was merged into it.</summary>
/// <param name="Known">Whose identifiers, title and place are compared: the article itself, or one that was merged away.</param>
/// <param name="Article">The article that takes what the record says.</param>
internal sealed record WorkCandidate(Article Known, Article Article)
{
    /// <summary>True when the record would come by way of an article that a person merged into another.</summary>
    public bool IsMergedAway => Known != Article;
}
