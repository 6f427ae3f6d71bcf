using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>A field of which a merged article has one value, from one of the two or the other.</summary>
/// <param name="Name">As imports name it, and as <see cref="Article.Unconfirmed"/> does: <c>title</c>, <c>year</c>.</param>
/// <param name="Label">As pages name it.</param>
/// <param name="Text">The value in words, for comparing and showing; null when the article has none.</param>
/// <param name="Copy">Gives the second article the first one's value.</param>
public sealed record MergeField(string Name, string Label, Func<Article, string?> Text, Action<Article, Article> Copy)
{
    /// <summary>The name as a form field has it.</summary>
    public string Key => Name.Replace(' ', '-');

    /// <summary>True when the article has no value.</summary>
    public bool IsEmpty(Article article) => string.IsNullOrWhiteSpace(Text(article));

    /// <summary>True when the values of both read the same.</summary>
    public bool IsSame(Article first, Article second) => (Text(first) ?? "") == (Text(second) ?? "");
}
