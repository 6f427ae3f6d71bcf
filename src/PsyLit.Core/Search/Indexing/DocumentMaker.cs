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

    // Room for most abstracts. A column that grows from nothing is copied piece by piece, an eighth of the time a document took.
    private const int LongestUsualColumn = 4096;

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
        var column = new StringBuilder(LongestUsualColumn);
        var (named, ancestors) = concepts.Sum();
        return new IndexDocument
        {
            ArticleId = article.ArticleId,
            Columns =
            [
                TitleWords(column, title, article.OriginalTitle),
                Words(column, body),
                Words(column, Of(article, KeywordKind.Mesh).Select(keyword => $"{keyword.Term} {keyword.Qualifier}")),
                Words(column, FreeKeywords(article).Concat(article.OtherIdentifiers.Select(identifier => identifier.Value))),
                Words(column, article.Contributors.SelectMany(Names)),
                Words(column, [article.JournalName, article.JournalAbbreviation]),
                // A boundary before the first as well, so that a whole tag can be told from a word of one.
                tags.Count == 0 ? "" : $"{IndexMark.Boundary} {Words(column, tags)}",
                concepts.Marks(IndexColumn.TitleConcepts, MostRepeats, MostAncestorRepeats),
                concepts.Marks(IndexColumn.BodyConcepts, MostRepeats, MostAncestorRepeats),
                concepts.Marks(IndexColumn.OtherConcepts, MostRepeats, MostAncestorRepeats),
                Marks(article),
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
        var sections = matcher.Find([title, .. body]);
        concepts.Add(IndexColumn.TitleConcepts, sections[0].Select(mention => mention.ConceptId), TitleWeight);
        foreach (var mentions in sections.Skip(1))
            concepts.Add(IndexColumn.BodyConcepts, mentions.Select(mention => mention.ConceptId), 1);

        // Bold words of a review page stand in its text and are counted there.
        var terms = Of(article, KeywordKind.Mesh).Concat(Of(article, KeywordKind.Author)).Concat(Of(article, KeywordKind.Substance))
            .Select(keyword => keyword.Term).Concat(tags).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (terms.Count > 0)
        {
            foreach (var mentions in matcher.Find(terms))
                concepts.Add(IndexColumn.OtherConcepts, mentions.Select(mention => mention.ConceptId), 1);
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

    private static string TitleWords(StringBuilder column, FoldedText title, string? originalTitle)
    {
        column.Clear();
        IndexWords.Append(column, title);
        IndexWords.Append(column, originalTitle);
        return column.ToString();
    }

    private static string Words(StringBuilder column, FoldedText[] parts)
    {
        column.Clear();
        foreach (var part in parts)
            IndexWords.Append(column, part);
        return column.ToString();
    }

    private static string Words(StringBuilder column, IEnumerable<string?> parts)
    {
        column.Clear();
        foreach (var part in parts)
            IndexWords.Append(column, part);
        return column.ToString();
    }

    private static string Marks(IndexSource article)
    {
        var marks = new List<string> { IndexMark.Everything };
        marks.AddRange(IndexMark.Year(article.PublishedSort / 10000));
        if (article.Pmid is not null)
            marks.Add(IndexMark.Identifier("pmid", article.Pmid));
        if (article.Doi is not null)
            marks.Add(IndexMark.Identifier("doi", article.Doi));
        if (article.Pmcid is not null)
            marks.Add(IndexMark.Identifier("pmcid", article.Pmcid));
        return string.Join(' ', marks);
    }
}
