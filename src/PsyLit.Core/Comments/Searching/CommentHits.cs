using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Reads what a page shows of posts that were found.</summary>
internal sealed class CommentHits(LibraryContext library, ConceptMatcher concepts)
{
    /// <summary>The posts in the order given, with excerpts; what the visitor may not see any more is left out.</summary>
    public async Task<IReadOnlyList<CommentHit>> ShowAsync(List<long> numbers, QueryReading? reading, Visitor visitor, CancellationToken cancellationToken)
    {
        var shown = await CommentsAsync(Ids(numbers, ofAnnotations: false), visitor, cancellationToken);
        foreach (var (number, one) in await AnnotationsAsync(Ids(numbers, ofAnnotations: true), visitor, cancellationToken))
            shown.Add(number, one);
        var excerpts = new CommentExcerpts(reading, concepts);
        return numbers.FindAll(shown.ContainsKey).ConvertAll(number => excerpts.Show(shown[number].Hit, shown[number].Words));
    }

    private static List<long> Ids(List<long> numbers, bool ofAnnotations) => numbers.FindAll(number => PostNumber.IsAnnotation(number) == ofAnnotations).ConvertAll(PostNumber.Id);

    private async Task<Dictionary<long, (CommentHit Hit, string Words)>> CommentsAsync(List<long> ids, Visitor visitor, CancellationToken cancellationToken)
    {
        var rows = await new VisibleComments(library).To(visitor).AsNoTracking().Where(comment => ids.Contains(comment.Id) && comment.DeletedAt == null && comment.HiddenAt == null)
            .Select(comment => new
            {
                comment.Id,
                comment.ArticleId,
                comment.Article.Title,
                Name = comment.Account!.UserName ?? comment.SignedName,
                comment.WrittenAt,
                comment.Html,
                Annotation = comment.Annotation == null ? null : new FoundAnnotation(comment.Annotation.PublicId, comment.Annotation.Purpose, comment.Annotation.Visibility, comment.Annotation.Group!.Name),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => PostNumber.OfComment(row.Id), row => (
            new CommentHit { CommentId = row.Id, Annotation = row.Annotation, ArticleId = row.ArticleId, ArticleTitle = row.Title, Name = row.Name, WrittenAt = row.WrittenAt },
            IndexedPost.Words(row.Html, null)));
    }

    private async Task<Dictionary<long, (CommentHit Hit, string Words)>> AnnotationsAsync(List<long> ids, Visitor visitor, CancellationToken cancellationToken)
    {
        var rows = await library.Annotations.AsNoTracking().VisibleTo(visitor).Where(annotation => ids.Contains(annotation.Id))
            .Select(annotation => new
            {
                annotation.Id,
                annotation.ArticleId,
                annotation.Article.Title,
                annotation.Account.UserName,
                annotation.WrittenAt,
                annotation.Html,
                annotation.TagName,
                Annotation = new FoundAnnotation(annotation.PublicId, annotation.Purpose, annotation.Visibility, annotation.Group!.Name),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => PostNumber.OfAnnotation(row.Id), row => (
            new CommentHit { Annotation = row.Annotation, ArticleId = row.ArticleId, ArticleTitle = row.Title, Name = row.UserName, WrittenAt = row.WrittenAt },
            IndexedPost.Words(row.Html, row.TagName)));
    }
}
