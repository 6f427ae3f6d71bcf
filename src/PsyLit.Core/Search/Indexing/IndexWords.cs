using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Indexing;

/// <summary>The words of a text as they stand in the index. Queries and marks take them from here, articles from <see cref="WordWriter"/>.</summary>
internal static class IndexWords
{
    /// <summary>The words in order, in American spelling.</summary>
    public static List<string> Of(string text) => [.. WordBreaker.Words(text).Select(Spelling.ToAmerican)];
}
