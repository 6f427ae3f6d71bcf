using System.Text;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Indexing;

/// <summary>The words of a text as they stand in the index. Documents, queries and marks all take them from here.</summary>
internal static class IndexWords
{
    /// <summary>The words in order, in American spelling.</summary>
    public static List<string> Of(string text) => [.. WordBreaker.Words(text).Select(Spelling.ToAmerican)];

    /// <summary>Adds the words of <paramref name="text"/> as they are and a boundary to a column.</summary>
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
        var words = new WordReader(text.Text);
        while (words.Read())
            column.Append(words.Word).Append(' ');
        column.Append(IndexMark.Boundary).Append(' ');
    }

    /// <summary>Takes a column that is complete out as UTF-8, in American spelling, and leaves the builder empty.</summary>
    public static byte[] Take(StringBuilder column)
    {
        // Of more than one piece only when the text is very long; a word may then be parted.
        var chunks = column.GetChunks();
        var text = chunks.MoveNext() && chunks.Current.Length == column.Length ? chunks.Current.Span : column.ToString();
        text = Spelling.ToAmericanWords(text) ?? text;
        var utf8 = text.IsEmpty ? [] : new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, utf8);
        column.Clear();
        return utf8;
    }
}
