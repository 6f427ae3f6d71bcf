using System.Text;
using PsyLit.Core.Concepts;
using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Makes of an article what the index takes. Safe for use by several threads at once.</summary>
public sealed class DocumentMaker(ConceptMatcher matcher)
{
    /// <summary>The fingerprint of the vocabulary whose concepts the documents hold.</summary>
    public string VocabularyFingerprint => matcher.Fingerprint;

    /// <summary>A concept named more often is no more what the article is about.</summary>
    private const int MostRepeats = 8;

    /// <summary>Ancestors repeat less, or a long abstract would rank under every wide concept.</summary>
    private const int MostAncestorRepeats = 3;

    // A title names what a paper is about; a curator says so.
    private const int TitleWeight = 3;
    private const int CuratedWeight = 3;

    // Room for most abstracts, so that it seldom has to grow.
    private const int LongestUsualColumn = 8192;

    // The columns of all documents that a thread makes are put together in one place, one after another.
    [ThreadStatic]
    private static StringBuilder? workspace;

    /// <summary>Makes the document.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tags">Names of the readers' tags on it.</param>
    public IndexDocument Make(IndexSource article, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(tags);
        var concepts = new ConceptTally(matcher.Vocabulary);

        // Folded once, for the matcher and for the words: folding is half of what it costs to break a text into words.
        var title = TextFolder.Fold(article.Title);
        FoldedText[] body = [.. Body(article).Select(TextFolder.Fold)];
        CountMentions(article, title, body, tags, concepts);
        var column = (workspace ??= new StringBuilder(LongestUsualColumn)).Clear();
        var (named, ancestors) = concepts.Sum();
        return new IndexDocument
        {
            ArticleId = article.ArticleId,
            Columns =
            [
                TitleWords(column, title, article.OriginalTitle),
                Words(column, body),
                Words(column, Of(article, KeywordKind.Mesh).Select(keyword => keyword.Qualifier is null ? keyword.Term : $"{keyword.Term} {keyword.Qualifier}")),
                Words(column, FreeKeywords(article).Concat(article.OtherIdentifiers.Select(identifier => identifier.Value))),
                Words(column, article.Contributors.SelectMany(Names)),
                Words(column, [article.JournalName, article.JournalAbbreviation]),
                Tags(column, tags),
                Marks(column, concepts, IndexColumn.TitleConcepts),
                Marks(column, concepts, IndexColumn.BodyConcepts),
                Marks(column, concepts, IndexColumn.OtherConcepts),
                Marks(column, article),
            ],
            Concepts = ConceptList.Write(named, ancestors),
            PublishedSort = article.PublishedSort,
            JournalId = article.JournalId,
            AddedSeconds = new DateTimeOffset(DateTime.SpecifyKind(article.AddedAt, DateTimeKind.Utc)).ToUnixTimeSeconds(),
        };
    }

    private static List<string> Body(IndexSource article)
    {
        var body = new List<string>(article.Abstract.Count + 1);
        if (article.Summary is not null)
            body.Add(article.Summary);
        body.AddRange(article.Abstract.Select(section => section.Text));
        return body;
    }

    private void CountMentions(IndexSource article, FoldedText title, FoldedText[] body, IReadOnlyList<string> tags, ConceptTally concepts)
    {
        var sections = matcher.Name([title, .. body]);
        concepts.Add(IndexColumn.TitleConcepts, sections[0], TitleWeight);
        foreach (var named in sections.Skip(1))
            concepts.Add(IndexColumn.BodyConcepts, named, 1);

        // Bold words of a review page stand in its text and are counted there.
        var terms = Of(article, KeywordKind.Mesh).Concat(Of(article, KeywordKind.Author)).Concat(Of(article, KeywordKind.Substance))
            .Select(keyword => keyword.Term).Concat(tags).Distinct(StringComparer.OrdinalIgnoreCase).Select(TextFolder.Fold).ToList();
        if (terms.Count > 0)
        {
            foreach (var named in matcher.Name(terms))
                concepts.Add(IndexColumn.OtherConcepts, named, 1);
        }

        concepts.Add(IndexColumn.OtherConcepts, Of(article, KeywordKind.Curated).Select(keyword => keyword.Term), CuratedWeight);
    }

    private static IEnumerable<Keyword> Of(IndexSource article, KeywordKind kind) => article.Keywords.Where(keyword => keyword.Kind == kind);

    private static IEnumerable<string> FreeKeywords(IndexSource article) =>
        article.Keywords.Where(keyword => keyword.Kind is not (KeywordKind.Mesh or KeywordKind.Curated)).Select(keyword => keyword.Term);

    /// <summary>A name as the record has it and as reference lists write it: "Carhart-Harris Robin L" and "Carhart-Harris RL".</summary>
    private static IEnumerable<string> Names(Contributor contributor)
    {
        yield return contributor.DisplayName;
        if (contributor.Family is null || string.IsNullOrEmpty(contributor.Given))
            yield break;
        var initials = string.Concat(contributor.Given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(name => name[0]));
        if (!string.Equals(initials, contributor.Given, StringComparison.Ordinal))
            yield return $"{contributor.Particle} {contributor.Family} {initials}";
    }

    private static byte[] TitleWords(StringBuilder column, FoldedText title, string? originalTitle)
    {
        IndexWords.Append(column, title);
        IndexWords.Append(column, originalTitle);
        return IndexWords.Take(column);
    }

    private static byte[] Words(StringBuilder column, FoldedText[] parts)
    {
        foreach (var part in parts)
            IndexWords.Append(column, part);
        return IndexWords.Take(column);
    }

    private static byte[] Words(StringBuilder column, IEnumerable<string?> parts)
    {
        foreach (var part in parts)
            IndexWords.Append(column, part);
        return IndexWords.Take(column);
    }

    // A boundary before the first as well, so that a whole tag can be told from a word of one.
    private static byte[] Tags(StringBuilder column, IReadOnlyList<string> tags)
    {
        if (tags.Count > 0)
            column.Append(IndexMark.Boundary).Append(' ');
        return Words(column, tags);
    }

    private static byte[] Marks(StringBuilder column, ConceptTally concepts, IndexColumn of)
    {
        concepts.AppendMarks(column, of, MostRepeats, MostAncestorRepeats);
        return TakeMarks(column);
    }

    private static byte[] Marks(StringBuilder column, IndexSource article)
    {
        column.Append(IndexMark.Everything);
        foreach (var mark in IndexMark.Year(article.PublishedSort / 10000))
            column.Append(' ').Append(mark);
        if (article.Pmid is not null)
            column.Append(' ').Append(IndexMark.Identifier("pmid", article.Pmid));
        if (article.Doi is not null)
            column.Append(' ').Append(IndexMark.Identifier("doi", article.Doi));
        if (article.Pmcid is not null)
            column.Append(' ').Append(IndexMark.Identifier("pmcid", article.Pmcid));
        return TakeMarks(column);
    }

    // Marks are no words, and have no spelling.
    private static byte[] TakeMarks(StringBuilder column)
    {
        var marks = Encoding.UTF8.GetBytes(column.ToString());
        column.Clear();
        return marks;
    }
}
