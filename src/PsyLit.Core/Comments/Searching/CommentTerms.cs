using PsyLit.Core.Accounts;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Reading.Stored;
using PsyLit.Core.Search.Reading.Terms;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Answers the terms of a query that do not ask for words or concepts of comments: who wrote them, tags of their records. What a comment does not have is said.</summary>
internal sealed class CommentTerms(LibraryContext library, Visitor visitor)
{
    /// <summary>Each is a look into the database; nobody writes so many.</summary>
    private const int MostTerms = 32;

    private static readonly QueryField[] OfText =
        [QueryField.Mechanism, QueryField.Compound, QueryField.Design, QueryField.Species, QueryField.Population, QueryField.Instrument, QueryField.Safety, QueryField.Concept, QueryField.Pmid, QueryField.Doi];

    private static readonly QueryTag[] TagsOfText = [QueryTag.TitleAbstract, QueryTag.TextWord, QueryTag.All, QueryTag.Pmid, QueryTag.Pmcid, QueryTag.Doi];

    /// <summary>The answers by term; words, phrases, concepts, dates and identifiers are not among them.</summary>
    public async Task<IReadOnlyDictionary<QueryNode, StoredAnswer>> AnswerAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<QueryNode, StoredAnswer>();
        foreach (var term in QueryTerms.Of(query))
        {
            if (answers.ContainsKey(term) || await AnswerAsync(term, cancellationToken) is not { } answer)
                continue;
            answers.Add(term, answers.Count < MostTerms ? answer : new StoredAnswer(null, Remark: $"A query can ask for {MostTerms} such things; this one was left out."));
        }

        return answers;
    }

    private async Task<StoredAnswer?> AnswerAsync(QueryNode term, CancellationToken cancellationToken) => term switch
    {
        QueryNode.Fielded { Field: QueryField.By } by => await PersonAsync(TermText.Of(by.Value).Text, cancellationToken),
        QueryNode.Fielded { Field: QueryField.Tag } tag => await TaggedAsync(TermText.Of(tag.Value), cancellationToken),
        QueryNode.Fielded fielded when !OfText.Contains(fielded.Field) => NotHere(QueryFieldNames.Of(fielded.Field) + ":"),
        QueryNode.Tagged tagged when !TagsOfText.Contains(tagged.Tag) => NotHere($"[{QueryTagNames.Of(tagged.Tag)}]"),
        QueryNode.Near near when !TagsOfText.Contains(near.Tag) => NotHere($"[{QueryTagNames.Of(near.Tag)}]"),
        QueryNode.Has has => NotHere($"has:{QueryTraitNames.Of(has.Trait)}"),
        _ => null,
    };

    private static StoredAnswer NotHere(string what) => new(null, Remark: $"{what} asks for a part of records that comments do not have, so the term was left out. Search the records for it.");

    private async Task<StoredAnswer> PersonAsync(string name, CancellationToken cancellationToken)
    {
        var isMe = name.Equals("me", StringComparison.OrdinalIgnoreCase);
        if (isMe && visitor.AccountId is null)
            return new StoredAnswer(null, Remark: "by:me means you, and you are not logged in. Log in, or write a name: by:\"Ann Example\".");
        var comments = await new CommentWriters(library).PostsOfAsync(isMe ? visitor.AccountId : null, name, cancellationToken);
        return new StoredAnswer(new IndexQuery.Articles(comments), isMe ? "written by you" : $"written by {name}");
    }

    private async Task<StoredAnswer> TaggedAsync((string Text, bool IsPrefix) tag, CancellationToken cancellationToken)
    {
        var key = TagName.Key(tag.Text);
        var tagged = tag.IsPrefix ? library.ArticleTags.Where(on => on.Tag.Key.StartsWith(key)) : library.ArticleTags.Where(on => on.Tag.Key == key);
        var articles = library.Articles.Where(article => tagged.Any(on => on.ArticleId == article.Id));
        return new StoredAnswer(new IndexQuery.Articles(await new CommentNumbers(library).OnAsync(articles, cancellationToken)), $"on records tagged {tag.Text}");
    }
}
