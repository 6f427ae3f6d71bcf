using PsyLit.Core.Articles;
using PsyLit.Core.Search.Indexing;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Search;

/// <summary>What an article of <see cref="ChangedLibrary"/> says.</summary>
public sealed record ChangedTexts(string Title, string Abstract, string[] Keywords, int Published)
{
    public static ChangedTexts Random(Random random) => new(
        Some(random, 1, 6), random.Next(4) == 0 ? "" : Some(random, 5, 30), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Some(random, 1, 2))], random.Next(2000, 2015) * 10000);

    public IEnumerable<string> Of(IndexColumns columns) =>
    [
        .. (columns & IndexColumns.Title) != 0 ? [Title] : Array.Empty<string>(),
        .. (columns & IndexColumns.Abstract) != 0 ? [Abstract] : Array.Empty<string>(),
        .. (columns & IndexColumns.Keywords) != 0 ? Keywords : [],
    ];

    public Article Into(Article article)
    {
        article.Title = Title;
        article.Abstract = Abstract.Length == 0 ? [] : [new AbstractSection(null, null, Abstract)];
        article.Keywords = [.. Keywords.Select(keyword => new Keyword(KeywordKind.Author, keyword))];
        article.PublishedSort = Published;
        return article;
    }

    // Half of all words are "the".
    private static string Some(Random random, int least, int most) => string.Join(
        ' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => random.Next(2) == 0 ? "the" : ChangedLibrary.Vocabulary[random.Next(ChangedLibrary.Vocabulary.Count)]));
}
