using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Results;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>Finds a query's terms in the parts of a record that are neither title nor text: headings, keywords, names, tags.</summary>
internal sealed class OtherParts(AskedTerms asked, ConceptMatcher matcher)
{
    private const string Tags = "tags";

    private readonly Dictionary<IndexColumns, MarkFinder> finders = [];
    private readonly MarkFinder concepts = new(asked.Parts, matcher.Vocabulary, IndexColumns.None, IndexColumns.OtherConcepts);

    /// <summary>Adds what is found of the terms that title and text do not have.</summary>
    public void AddTo(FoundPlaces places, SearchHit hit, RecordTexts record)
    {
        if (concepts.WantsMentions)
            AddConcepts(places, hit, record);
        for (var i = 0; i < hit.Contributors.Count; i++)
            AddAuthor(places, hit.Contributors, i);
        foreach (var (part, columns, text) in Texts(hit, record))
        {
            if (!string.IsNullOrEmpty(text) && Finder(columns) is { IsEmpty: false } finder)
                places.Add(part, text, finder.Find(text, []));
        }
    }

    private MarkFinder Finder(IndexColumns columns)
    {
        if (!finders.TryGetValue(columns, out var finder))
            finders.Add(columns, finder = new MarkFinder(asked.Parts, matcher.Vocabulary, columns, IndexColumns.None));
        return finder;
    }

    // The same terms that the index takes concepts from.
    private void AddConcepts(FoundPlaces places, SearchHit hit, RecordTexts record)
    {
        var terms = record.Keywords.Where(keyword => keyword.Kind is KeywordKind.Mesh or KeywordKind.Author or KeywordKind.Substance)
            .Select(keyword => (Part: NameOf(keyword.Kind), Text: keyword.Term)).Concat(hit.Tags.Select(tag => (Part: Tags, Text: tag.Name)))
            .DistinctBy(term => term.Text, StringComparer.OrdinalIgnoreCase).ToList();
        var mentions = matcher.Find([.. terms.Select(term => term.Text)]);
        for (var i = 0; i < terms.Count; i++)
            places.Add(terms[i].Part, terms[i].Text, concepts.Find(terms[i].Text, mentions[i]));
        foreach (var keyword in record.Keywords.Where(keyword => keyword.Kind == KeywordKind.Curated))
        {
            if (matcher.Vocabulary.Find(keyword.Term) is { } concept)
                places.AddCurated(concepts.PartsOf(concept.Id), concept);
        }
    }

    private void AddAuthor(FoundPlaces places, IReadOnlyList<Contributor> contributors, int number)
    {
        const string Authors = "authors";
        var last = contributors.Count - 1;
        while (last > 0 && contributors[last].Role != ContributorRole.Author)
            last--;
        var author = contributors[number];
        var finder = Finder(IndexColumns.Authors | (number == 0 ? IndexColumns.FirstAuthor : 0) | (number == last ? IndexColumns.LastAuthor : 0));
        // A name is indexed in two forms, and is one name.
        foreach (var name in finder.IsEmpty ? [] : DocumentMaker.Names(author))
        {
            if (finder.Find(name, []) is not { Count: > 0 } marks)
                continue;
            places.Add(Authors, name, marks);
            break;
        }

        if (author.Orcid is { } orcid)
            places.Add(Authors, orcid, Finder(IndexColumns.Registrations).Find(orcid, []));
        foreach (var affiliation in Finder(IndexColumns.Affiliations).IsEmpty ? [] : author.Affiliations)
            places.Add("affiliations", affiliation, Finder(IndexColumns.Affiliations).Find(affiliation, []));
    }

    // Where the index looks for each, as DocumentMaker fills it.
    private static IEnumerable<(string Part, IndexColumns Columns, string? Text)> Texts(SearchHit hit, RecordTexts record)
    {
        yield return ("title in its own language", IndexColumns.Title, record.OriginalTitle);
        foreach (var keyword in record.Keywords.Where(keyword => keyword.Kind != KeywordKind.Curated))
        {
            var columns = keyword.Kind switch
            {
                KeywordKind.Mesh => keyword.IsMajor ? IndexColumns.Mesh | IndexColumns.MajorMesh : IndexColumns.Mesh,
                KeywordKind.Substance => IndexColumns.Substances,
                _ => IndexColumns.Keywords,
            };
            yield return (NameOf(keyword.Kind), columns, keyword.Term);
            yield return (NameOf(keyword.Kind), columns & ~IndexColumns.MajorMesh, keyword.Qualifier);
        }

        yield return ("journal", IndexColumns.Journal, hit.Journal);
        yield return ("journal", IndexColumns.Journal, record.JournalAbbreviation);
        foreach (var tag in hit.Tags)
            yield return (Tags, IndexColumns.Tags, tag.Name);
        foreach (var type in record.PublicationTypes)
            yield return ("publication types", IndexColumns.PublicationTypes, type);
        foreach (var language in record.Languages)
            yield return ("language", IndexColumns.Language, language);
        foreach (var identifier in record.OtherIdentifiers)
            yield return ("registrations", IndexColumns.Registrations, identifier.Value);
    }

    private static string NameOf(KeywordKind kind) => kind switch { KeywordKind.Mesh => "MeSH headings", KeywordKind.Substance => "substances", _ => "keywords" };
}
