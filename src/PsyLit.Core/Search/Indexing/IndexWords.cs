using System.Text;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Indexing;

/// <summary>The words of a text as they stand in the index. Documents, queries and marks all take them from here.</summary>
internal static class IndexWords
{
    /// <summary>The words in order, in American spelling.</summary>
    public static List<string> Of(string text) => [.. WordBreaker.Words(text).Select(Spelling.ToAmerican)];

    /// <summary>Adds the words of <paramref name="text"/> and a boundary to a column.</summary>
    public static void Append(StringBuilder column, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Append(column, TextFolder.Fold(text));
    }

    /// <inheritdoc cref="Append(StringBuilder, string?)"/>
    public static void Append(StringBuilder column, FoldedText text)
    {
        if (text.Source.Length == 0)
            return;
        foreach (var word in WordBreaker.Words(text))
            column.Append(Spelling.ToAmerican(word.Text)).Append(' ');
        column.Append(IndexMark.Boundary).Append(' ');
    }
}
