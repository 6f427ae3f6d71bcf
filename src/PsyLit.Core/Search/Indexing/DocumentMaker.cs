using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Text;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Reads of an article what the index takes. Safe for use by several threads at once.</summary>
public sealed class DocumentMaker(CurrentMatcher current)
{
    /// <summary>To be raised whenever the same article would give other words or values: an index made under another number is made anew.</summary>
    public const int Layout = 4;

    // A title names what a paper is about; a curator says so.
    private const int TitleWeight = 3;
    private const int CuratedWeight = 3;

    /// <summary>The fingerprint of the vocabulary whose concepts are found.</summary>
    public string VocabularyFingerprint => current.Matcher.Fingerprint;

    /// <summary>Adds an article to a segment.</summary>
    /// <param name="segment">The segment, used by no other thread now.</param>
    /// <param name="words">The writer of words into it.</param>
    /// <param name="article">The article.</param>
    /// <param name="tags">Names of the readers' tags on it.</param>
    internal void Add(SegmentBuilder segment, WordWriter words, IndexSource article, IReadOnlyList<string> tags)
    {
        // Folded once, for the matcher and for the words: folding is half of what it costs to break a text into words.
        var title = TextFolder.Fold(article.Title);
        var summary = string.IsNullOrEmpty(article.Summary) ? null : TextFolder.Fold(article.Summary);
        FoldedText[] sections = [.. article.Abstract.Select(section => TextFolder.Fold(section.Text))];
        words.Begin();
        var titleLength = words.Add(IndexColumns.Title, title) + words.Add(IndexColumns.Title, article.OriginalTitle);
        var bodyLength = summary is null ? 0 : words.Add(IndexColumns.Summary, summary);
        foreach (var section in sections)
            bodyLength += words.Add(IndexColumns.Abstract, section);
        AddKeywords(words, article, tags);
        AddAuthors(words, article.Contributors);
        words.AddShared(IndexColumns.Journal, article.JournalName);
        words.AddShared(IndexColumns.Journal, article.JournalAbbreviation);

        var matcher = current.Matcher;
        var concepts = new ConceptTally(matcher.Vocabulary);
        CountMentions(matcher, article, title, summary is null ? sections : [summary, .. sections], tags, concepts);
        concepts.WriteTo(words);
        var (named, ancestors) = concepts.Sum();
        segment.EndDocument(new IndexedValues
        {
            ArticleId = article.ArticleId,
            Published = article.PublishedSort,
            JournalId = article.JournalId,
            Added = new DateTimeOffset(DateTime.SpecifyKind(article.AddedAt, DateTimeKind.Utc)).ToUnixTimeSeconds(),
            HasAbstract = sections.Any(section => section.Source.Length > 0),
            TitleLength = titleLength,
            BodyLength = bodyLength,
            FirstAuthor = AuthorKey.Of(article.Contributors),
            Concepts = named,
            Ancestors = ancestors,
        });
    }

    private static void AddKeywords(WordWriter words, IndexSource article, IReadOnlyList<string> tags)
    {
        foreach (var keyword in article.Keywords)
        {
            // A curator's keywords are concepts.
            if (keyword.Kind == KeywordKind.Curated)
                continue;
            var column = keyword.Kind switch
            {
                KeywordKind.Mesh => IndexColumns.Mesh,
                KeywordKind.Substance => IndexColumns.Substances,
                _ => IndexColumns.Keywords,
            };
            words.AddShared(column, keyword.Term);
            words.AddShared(column, keyword.Qualifier);
            if (keyword.Kind == KeywordKind.Mesh && keyword.IsMajor)
                words.AddShared(IndexColumns.MajorMesh, keyword.Term);
        }

        foreach (var tag in tags)
            words.AddShared(IndexColumns.Tags, tag);
        foreach (var type in article.PublicationTypes)
            words.AddShared(IndexColumns.PublicationTypes, type);
        foreach (var language in article.Languages)
            words.AddShared(IndexColumns.Language, language);
        foreach (var identifier in article.OtherIdentifiers)
            words.Add(IndexColumns.Registrations, identifier.Value, isWhole: true);
    }

    private static void AddAuthors(WordWriter words, IReadOnlyList<Contributor> contributors)
    {
        var last = contributors.Count - 1;
        while (last > 0 && contributors[last].Role != ContributorRole.Author)
            last--;
        for (var i = 0; i < contributors.Count; i++)
        {
            foreach (var name in Names(contributors[i]))
            {
                words.Add(IndexColumns.Authors, name);
                if (i == 0)
                    words.Add(IndexColumns.FirstAuthor, name);
                if (i == last)
                    words.Add(IndexColumns.LastAuthor, name);
            }

            words.Add(IndexColumns.Registrations, contributors[i].Orcid, isWhole: true);
            foreach (var affiliation in contributors[i].Affiliations)
                words.AddShared(IndexColumns.Affiliations, affiliation, isWhole: false);
        }
    }

    /// <summary>A name as the record has it and as reference lists write it: "Carhart-Harris Robin L" and "Carhart-Harris RL".</summary>
    internal static IEnumerable<string> Names(Contributor contributor)
    {
        yield return contributor.DisplayName;
        if (contributor.Family is null || string.IsNullOrEmpty(contributor.Given))
            yield break;
        var initials = string.Concat(contributor.Given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(name => name[0]));
        if (!string.Equals(initials, contributor.Given, StringComparison.Ordinal))
            yield return $"{contributor.Particle} {contributor.Family} {initials}";
    }

    private static void CountMentions(ConceptMatcher matcher, IndexSource article, FoldedText title, FoldedText[] body, IReadOnlyList<string> tags, ConceptTally concepts)
    {
        var sections = article.WrongMentions.Count == 0 ? matcher.Name([title, .. body]) : NameRight(matcher, [title, .. body], new MentionDecisions(article.WrongMentions));
        concepts.Add(IndexColumns.TitleConcepts, sections[0], TitleWeight);
        foreach (var named in sections.Skip(1))
            concepts.Add(IndexColumns.BodyConcepts, named, 1);

        // Bold words of a review page stand in its text and are counted there.
        var terms = article.Keywords.Where(keyword => keyword.Kind is KeywordKind.Mesh or KeywordKind.Author or KeywordKind.Substance)
            .Select(keyword => keyword.Term).Concat(tags).Distinct(StringComparer.OrdinalIgnoreCase).Select(TextFolder.Fold).ToList();
        if (terms.Count > 0)
        {
            foreach (var named in matcher.Name(terms))
                concepts.Add(IndexColumns.OtherConcepts, named, 1);
        }

        concepts.Add(IndexColumns.OtherConcepts, article.Keywords.Where(keyword => keyword.Kind == KeywordKind.Curated).Select(keyword => keyword.Term), CuratedWeight);
    }

    private static List<IReadOnlyList<string>> NameRight(ConceptMatcher matcher, IReadOnlyList<FoldedText> sections, MentionDecisions decisions) =>
        [.. decisions.Keep([.. sections.Select(section => section.Source)], matcher.Find(sections)).Select(mentions => (IReadOnlyList<string>)[.. mentions.Select(mention => mention.ConceptId)])];
}
