using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Imports.Deciding;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Merging;

/// <summary>Brings what a record says into an article, by one rule for new articles and known ones.</summary>
/// <remarks>
/// A field the record does not have never takes one away. What nobody has checked (<see cref="Article.Unconfirmed"/>) gives way to what
/// a source confirms, and never the other way round. A changed text leaves the old one behind as a revision.
/// </remarks>
internal sealed class ArticleMerge(KnownWorks works, BatchChanges changes, DateTime now)
{
    /// <summary>Makes a new article of a record.</summary>
    public Article Create(CitationRecord record, long recordHash)
    {
        var article = new Article { AddedAt = now, ChangedAt = now };
        Merge(article, record, recordHash);
        article.Unconfirmed = record.Unconfirmed;
        return article;
    }

    /// <summary>Merges and lists what changed, in words for the report; empty when the record said nothing new.</summary>
    /// <param name="article">The article, with its journal and sources.</param>
    /// <param name="record">What is said of it.</param>
    /// <param name="recordHash">See <see cref="RecordHash"/>.</param>
    /// <param name="onlyFills">True to add what the article lacks and to change nothing it has.</param>
    public IReadOnlyList<string> Merge(Article article, CitationRecord record, long recordHash, bool onlyFills = false)
    {
        var fields = new FieldMerge(article.Unconfirmed, record.Unconfirmed, onlyFills);
        Text(article, record, fields);
        Credits(article, record, fields);
        Publication(article, record, fields);
        Identifiers(article, record, fields);
        Lists(article, record, fields);
        var keywords = Keywords(article, record, fields);

        article.Sources.Add(new ArticleSource
        {
            ArticleId = article.Id,
            ImportId = changes.Import.Id,
            Source = record.Source,
            RecordHash = recordHash,
            Keywords = keywords,
            RawFields = LeftOver.Of(record),
        });
        article.Unconfirmed = fields.Unconfirmed;
        article.MatchKey = MatchKey.Of(article.Title, article.Published, article.Contributors);
        if (fields.Changes.Count > 0)
        {
            article.ChangedAt = now;
        }

        return fields.Changes;
    }

    private void Text(Article article, CitationRecord record, FieldMerge fields)
    {
        // A new article has no text that could be superseded.
        var old = article.Title.Length == 0 ? null : ArticleRevision.Of(article, now, changes.Import.Id);
        article.Title = fields.Text("title", article.Title, record.Title)!;
        article.Summary = fields.Text("summary", article.Summary, record.Summary);
        article.Abstract = fields.Abstract(article.Abstract, record.Abstract);
        article.OriginalTitle = fields.Take("original title", article.OriginalTitle, record.OriginalTitle);
        article.AbstractCopyright = fields.Take("copyright notice", article.AbstractCopyright, record.AbstractCopyright);

        if (old is not null && old.DiffersFrom(article))
        {
            article.Revisions.Add(old);
            article.RevisionNumber++;
        }
    }

    private static void Credits(Article article, CitationRecord record, FieldMerge fields)
    {
        var merged = ContributorMerge.Merge(
            article.Contributors, article.MoreAuthors, record.Contributors, record.MoreAuthors, fields.Confirms("authors"));
        if (record.Contributors.Count > 0 && fields.MayTake("authors", article.Contributors.Count > 0))
        {
            if (!merged.Contributors.Same(article.Contributors))
            {
                fields.Note("authors", article.Contributors.Count == 0);
            }

            (article.Contributors, article.MoreAuthors) = (merged.Contributors, merged.MoreAuthors);
            fields.Taken("authors", article.Contributors.Count > 0);
        }
        else if (article.Contributors.Count == 0)
        {
            article.MoreAuthors |= record.MoreAuthors;
        }
    }

    private void Publication(Article article, CitationRecord record, FieldMerge fields)
    {
        if (record.Type != "article-journal" && article.Type == "article-journal")
        {
            article.Type = fields.Take("type of work", article.Type, record.Type)!;
        }

        article.Published = fields.Date(article.Published, record.Published);
        article.PublishedSort = article.Published?.SortKey ?? 0;
        article.Volume = fields.Take("volume", article.Volume, record.Volume);
        article.Issue = fields.Take("issue", article.Issue, record.Issue);
        article.Pages = fields.Take("pages", article.Pages, record.Pages);
        article.Publisher = fields.Take("publisher", article.Publisher, record.Publisher);
        article.SampleSize = fields.Take("sample size", article.SampleSize, record.SampleSize);
        Journal(article, record, fields);
    }

    private void Journal(Article article, CitationRecord record, FieldMerge fields)
    {
        if (JournalNames.KeyOf(record) is not { } key || !fields.MayTake("journal", article.Journal is not null))
        {
            return;
        }

        // A record that names the journal by its abbreviation says nothing new.
        if (article.Journal is { } ours && (ours.Key == key || JournalNames.Key(ours.Abbreviation) == key))
        {
            Complete(ours, record);
            fields.Taken("journal", true);
            return;
        }

        var journal = works.FindJournal(key);
        if (journal is null)
        {
            works.Add(journal = JournalNames.Of(record, key));
            changes.Journals.Add(journal);
        }
        else
        {
            Complete(journal, record);
        }

        fields.Note("journal", article.Journal is null);
        fields.Taken("journal", true);
        article.Journal = journal;
    }

    private void Complete(Journal journal, CitationRecord record)
    {
        if (JournalNames.Complete(journal, record))
        {
            changes.Journals.Add(journal);
        }
    }

    private static void Identifiers(Article article, CitationRecord record, FieldMerge fields)
    {
        article.Pmid ??= fields.Take("pmid", article.Pmid, WorkIdentifiers.Pmid(record.Pmid));
        article.Pmcid = fields.Take("pmcid", article.Pmcid, WorkIdentifiers.Pmcid(record.Pmcid));
        if (WorkIdentifiers.DoiKey(record.Doi) is { } doiKey && doiKey != article.DoiKey && fields.MayTake("doi", article.Doi is not null))
        {
            article.Doi = fields.Take("doi", article.Doi, WorkIdentifiers.Doi(record.Doi));
            article.DoiKey = doiKey;
        }

        IReadOnlyList<Identifier> identifiers = record.Isbns.Count == 0
            ? record.OtherIdentifiers
            : [.. record.OtherIdentifiers, .. record.Isbns.Select(isbn => new Identifier("isbn", isbn))];
        article.OtherIdentifiers = fields.Union("identifier", article.OtherIdentifiers, identifiers);
        article.Urls = fields.Union("link", article.Urls, record.Urls);
    }

    private static void Lists(Article article, CitationRecord record, FieldMerge fields)
    {
        // "eng" and "English" are one language; adding up what sources call it would make two.
        article.Languages = article.Languages.Count > 0 ? article.Languages : fields.Union("language", article.Languages, record.Languages);
        article.PublicationTypes = fields.Union("publication type", article.PublicationTypes, record.PublicationTypes);
        article.Notices = fields.Union("notice", article.Notices, record.Notices);
    }

    private IReadOnlyList<Keyword>? Keywords(Article article, CitationRecord record, FieldMerge fields)
    {
        var merged = KeywordMerge.Merge(article, record);
        if (article.Sources.Count > 0)
        {
            fields.Changes.AddRange(KeywordMerge.Describe(article.Keywords, merged.Keywords));
        }

        article.Keywords = merged.Keywords;
        changes.Sources.UnionWith(merged.ChangedSources.Where(source => source.Id != 0));
        return merged.ForSource;
    }
}
