using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Deciding;

/// <summary>The fields of an article that a person looks at first, as text at one moment, to tell what a record changed.</summary>
internal sealed class ArticleFields
{
    // Long enough to recognise a sentence, short enough that a report of a hundred thousand changed abstracts stays small.
    private const int LongestValue = 400;

    // So much of what both have in common stands before the first difference.
    private const int Lead = 60;

    private readonly (string Name, string? Value)[] fields;

    private ArticleFields(Article article) => fields =
    [
        ("title", article.Title),
        ("authors", Join(article.Contributors.Select(person => person.DisplayName))),
        ("journal", article.Journal?.Name),
        ("published", article.Published?.ToString()),
        ("volume", article.Volume),
        ("issue", article.Issue),
        ("pages", article.Pages),
        ("PMID", article.Pmid),
        ("DOI", article.Doi),
        ("PMCID", article.Pmcid),
        ("summary", article.Summary),
        ("abstract", string.Join(' ', article.Abstract.Select(section => section.Label is null ? section.Text : $"{section.Label}: {section.Text}"))),
        ("notices", Join(article.Notices.Select(notice => notice.Text))),
    ];

    public static ArticleFields Of(Article article) => new(article);

    /// <summary>What is different in the article now.</summary>
    public IReadOnlyList<FieldChange> ChangesTo(Article article) =>
    [
        .. fields.Zip(Of(article).fields)
            .Where(pair => Filled(pair.First.Value) != Filled(pair.Second.Value))
            .Select(pair => Change(pair.First.Name, Filled(pair.First.Value), Filled(pair.Second.Value))),
    ];

    private static string? Filled(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string Join(IEnumerable<string> values) => string.Join("; ", values);

    private static FieldChange Change(string field, string? old, string? now)
    {
        var common = old is null || now is null ? 0 : old.AsSpan().CommonPrefixLength(now);
        var start = (old?.Length ?? 0) <= LongestValue && (now?.Length ?? 0) <= LongestValue ? 0 : Math.Max(0, common - Lead);
        return new FieldChange(field, Cut(old, start), Cut(now, start));
    }

    private static string? Cut(string? value, int start)
    {
        if (value is null || (start == 0 && value.Length <= LongestValue))
        {
            return value;
        }

        var end = Math.Min(value.Length, start + LongestValue);
        // Half of a character outside the basic plane cannot be stored.
        start = start > 0 && char.IsLowSurrogate(value[start]) ? start + 1 : start;
        end = end < value.Length && char.IsHighSurrogate(value[end - 1]) ? end - 1 : end;
        return $"{(start > 0 ? "…" : "")}{value[start..end]}{(end < value.Length ? "…" : "")}";
    }
}
