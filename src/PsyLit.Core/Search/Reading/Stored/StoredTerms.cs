using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Reading.Terms;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Reading.Stored;

/// <summary>Answers the terms of a query that ask for what changes without an import: comments, tags, who wrote them; and where records came from.</summary>
/// <remarks>What a visitor may not see does not count: a comment that was taken away is on no record.</remarks>
internal sealed class StoredTerms(LibraryContext library, Visitor visitor)
{
    /// <summary>Each is a look into the database; nobody writes so many.</summary>
    private const int MostTerms = 32;

    /// <summary>The most sources that a remark names.</summary>
    private const int MostNamed = 12;

    /// <summary>The answers by term; terms that need none are not among them.</summary>
    public async Task<IReadOnlyDictionary<QueryNode, StoredAnswer>> AnswerAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<QueryNode, StoredAnswer>();
        foreach (var term in QueryTerms.Of(query).Where(IsStored))
        {
            if (answers.ContainsKey(term))
                continue;
            var answer = answers.Count < MostTerms
                ? await AnswerAsync(term, cancellationToken)
                : new StoredAnswer(null, Remark: $"A query can ask for {MostTerms} such things about comments, tags and sources; this one was left out.");
            if (answer is not null)
                answers.Add(term, answer);
        }

        return answers;
    }

    private static bool IsStored(QueryNode term) => term
        is QueryNode.Has { Trait: not (QueryTrait.Abstract or QueryTrait.Sections or QueryTrait.Keywords or QueryTrait.Interests) }
        or QueryNode.Fielded { Field: QueryField.Source or QueryField.By or QueryField.TaggedBy or QueryField.In or QueryField.Is or QueryField.Tag }
        or QueryNode.Tagged { Tag: QueryTag.Journal };

    private async Task<StoredAnswer?> AnswerAsync(QueryNode term, CancellationToken cancellationToken) => term switch
    {
        QueryNode.Has has => await HavingAsync(has.Trait, cancellationToken),
        QueryNode.Tagged { Value: var value } => await JournalAsync(TermText.Of(value).Text, cancellationToken),
        QueryNode.Fielded { Field: QueryField.Source } source => await SourceAsync(TermText.Of(source.Value), cancellationToken),
        QueryNode.Fielded { Field: QueryField.Is } own => await new MarkedArticles(library, visitor).ThatAreAsync(TermText.Of(own.Value).Text, cancellationToken),
        QueryNode.Fielded { Field: QueryField.Tag } tag => await SynonymAsync(TermText.Of(tag.Value), cancellationToken),
        QueryNode.Fielded { Field: QueryField.In } collected => await new CollectedArticles(library, visitor).InAsync(TermText.Of(collected.Value), cancellationToken),
        QueryNode.Fielded by => await PersonAsync(by.Field, TermText.Of(by.Value).Text, cancellationToken),
        _ => null,
    };

    private async Task<StoredAnswer> HavingAsync(QueryTrait trait, CancellationToken cancellationToken) => trait switch
    {
        QueryTrait.Comments => await FoundAsync(library.Comments.Where(comment => comment.DeletedAt == null).Select(comment => comment.ArticleId), "with comments", cancellationToken),
        QueryTrait.Tags => await FoundAsync(library.ArticleTags.Select(tag => tag.ArticleId), "with tags", cancellationToken),
        QueryTrait.Retraction => await new NoticedArticles(library).HavingAsync([NoticeKind.RetractionIn], cancellationToken),
        QueryTrait.Erratum => await new NoticedArticles(library).HavingAsync([NoticeKind.ErratumIn], cancellationToken),
        QueryTrait.Reply => await new NoticedArticles(library).HavingAsync([NoticeKind.CommentIn], cancellationToken),
        _ => await new NoticedArticles(library).HavingAsync(
            [NoticeKind.RetractionIn, NoticeKind.ExpressionOfConcernIn, NoticeKind.ErratumIn, NoticeKind.CorrectedAndRepublishedIn, NoticeKind.UpdateIn], cancellationToken),
    };

    private async Task<StoredAnswer> PersonAsync(QueryField field, string name, CancellationToken cancellationToken)
    {
        var isMe = name.Equals("me", StringComparison.OrdinalIgnoreCase);
        var verb = field == QueryField.By ? "commented on" : "tagged";
        if (isMe && visitor.AccountId is null)
            return new StoredAnswer(null, Remark: $"{QueryFieldNames.Of(field)}:me means you, and you are not logged in. Log in, or write a name: {QueryFieldNames.Of(field)}:\"Ann Example\".");
        var articles = field == QueryField.By
            ? (await new CommentWriters(library).OfAsync(isMe ? visitor.AccountId : null, name, cancellationToken)).Select(comment => comment.ArticleId)
            : Tagged(isMe, name);
        var answer = await FoundAsync(articles, isMe ? $"{verb} by you" : $"{verb} by {name}", cancellationToken);
        return isMe || answer.Query is not IndexQuery.Articles { Ids.Count: 0 }
            ? answer
            : answer with { Remark = field == QueryField.By ? $"Nobody called “{name}” has commented here." : $"Nobody called “{name}” has tagged anything here." };
    }

    // A synonym finds what has its tag; every other word is looked up in the index.
    private async Task<StoredAnswer?> SynonymAsync((string Text, bool IsPrefix) typed, CancellationToken cancellationToken)
    {
        var key = TagName.Key(typed.Text);
        if (typed.IsPrefix || await library.TagSynonyms.Where(synonym => synonym.Key == key).Select(synonym => synonym.Tag.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return null;
        return new StoredAnswer(new IndexQuery.Words(IndexWords.Of(name), IndexColumns.Tags, IsWhole: true), "in readers’ tags", $"“{typed.Text}” is another word for the tag “{name}”.");
    }

    private IQueryable<long> Tagged(bool isMe, string name)
    {
        var upper = name.ToUpperInvariant();
        return library.ArticleTags.Where(tag => isMe ? tag.AccountId == visitor.AccountId : tag.Account.NormalizedUserName == upper).Select(tag => tag.ArticleId);
    }

    private async Task<StoredAnswer> SourceAsync((string Text, bool IsPrefix) source, CancellationToken cancellationToken)
    {
        var known = await library.ArticleSources.Where(one => one.Source != null).Select(one => one.Source!).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);
        var meant = known.FindAll(one => source.IsPrefix
            ? one.StartsWith(source.Text, StringComparison.OrdinalIgnoreCase)
            : one.Equals(source.Text, StringComparison.OrdinalIgnoreCase));
        if (meant.Count > 0)
            return await FoundAsync(library.ArticleSources.Where(one => meant.Contains(one.Source!)).Select(one => one.ArticleId), $"from {string.Join(", ", meant)}", cancellationToken);
        return new StoredAnswer(new IndexQuery.Articles([]), Remark: known.Count == 0
            ? "No record here says which database it came from."
            : $"No record says it came from “{source.Text}”. Records came from {string.Join(", ", known.Take(MostNamed))}.");
    }

    // "1234-567X[ta]": PubMed finds journals by their ISSN too.
    private async Task<StoredAnswer?> JournalAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Length != 9 || text[4] != '-' || !text.Where((_, i) => i is not (4 or 8)).All(char.IsAsciiDigit))
            return null;
        var issn = text.ToUpperInvariant();
        return await FoundAsync(library.Articles.Where(article => article.Journal!.Issn == issn).Select(article => article.Id), $"in the journal with the ISSN {issn}", cancellationToken);
    }

    private static async Task<StoredAnswer> FoundAsync(IQueryable<long> articles, string where, CancellationToken cancellationToken) =>
        new(new IndexQuery.Articles(await articles.Distinct().ToArrayAsync(cancellationToken)), where);
}
