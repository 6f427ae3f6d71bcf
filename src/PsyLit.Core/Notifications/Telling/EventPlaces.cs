using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Concepts;
using PsyLit.Core.Notifications.Watching;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Where in the library something happened: the things that can be watched or muted for it, and who wrote around it.</summary>
internal sealed class EventPlaces(LibraryContext library, ConceptMatcher concepts)
{
    /// <summary>The things by which somebody may have said how much they want to be told of it.</summary>
    public async Task<IReadOnlyList<(WatchKind Kind, string Key)>> OfAsync(LibraryEvent happened, IReadOnlyList<Post> thread, CancellationToken cancellationToken)
    {
        var places = new List<(WatchKind, string)>();
        if (thread.Count > 0)
            places.Add((WatchKind.Thread, WatchKey.Comment(thread[0].Id)));
        if (happened.AnnotationId is { } annotation)
            places.Add((WatchKind.Thread, WatchKey.Annotation(annotation)));
        if (happened.ActorId is { } actor)
            places.Add((WatchKind.Person, Number(actor)));
        if (happened.GroupId is { } group)
            places.Add((WatchKind.Group, Number(group)));
        if (happened.ArticleId is { } article)
        {
            places.Add((WatchKind.Record, Number(article)));
            var tags = await library.ArticleTags.Where(tagged => tagged.ArticleId == article).Select(tagged => tagged.TagId).ToListAsync(cancellationToken);
            places.AddRange(tags.Select(tag => (WatchKind.Tag, Number(tag))));
        }

        places.AddRange((await NamedAsync(happened, cancellationToken)).Select(concept => (WatchKind.Concept, concept)));
        return places;
    }

    /// <summary>The concepts that a post names, and what they belong to: an annotation names them in its note, in the passage it stands on, or as what it says of the passage.</summary>
    private async Task<IEnumerable<string>> NamedAsync(LibraryEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Kind is not (EventKind.CommentPosted or EventKind.ReplyPosted or EventKind.AnnotationMade)
            || !await library.Watches.AnyAsync(watch => watch.Kind == WatchKind.Concept && watch.Level == WatchLevel.Watch, cancellationToken))
        {
            return [];
        }

        var (texts, named) = (new List<string>(), new List<string>());
        if (happened.CommentId is { } comment)
        {
            texts.AddRange((await library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(one => one.Id == comment).Select(one => one.Html).ToListAsync(cancellationToken)).Select(CommentPlainText.Of));
        }
        else if (await library.Annotations.Where(one => one.Id == happened.AnnotationId).Select(one => new { one.Markdown, one.Quote, one.ConceptId }).SingleOrDefaultAsync(cancellationToken) is { } made)
        {
            texts.AddRange([made.Markdown, made.Quote]);
            named.AddRange(made.ConceptId is null ? [] : [made.ConceptId]);
        }

        named.AddRange(concepts.Find(texts).SelectMany(mentions => mentions).Select(mention => mention.ConceptId));
        return named.Concat(named.SelectMany(id => concepts.Vocabulary.AncestorsOf(id)).Select(concept => concept.Id)).Distinct();
    }

    /// <summary>The thread of a comment from its top: itself and all comments with the same top. Empty when what happened is no comment.</summary>
    public async Task<IReadOnlyList<Post>> ThreadAsync(LibraryEvent happened, CancellationToken cancellationToken)
    {
        if (happened.CommentId is not { } id)
            return [];
        var posts = await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]).AsNoTracking()
            .Where(comment => comment.ArticleId == happened.ArticleId && comment.AnnotationId == happened.AnnotationId)
            .OrderBy(comment => comment.Id).Select(comment => new Post(comment.Id, comment.ParentId, comment.AccountId)).ToListAsync(cancellationToken);
        var byId = posts.ToDictionary(post => post.Id);
        if (!byId.ContainsKey(id))
            return [];
        var top = Top(id);
        return [byId[top], .. posts.Where(post => post.Id != top && Top(post.Id) == top)];

        long Top(long post)
        {
            // An answer has a larger number than what it answers, so that this ends.
            while (byId[post].ParentId is { } parent && parent < post && byId.ContainsKey(parent))
                post = parent;
            return post;
        }
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A comment as far as it matters here.</summary>
    internal sealed record Post(long Id, long? ParentId, long? AccountId);
}
