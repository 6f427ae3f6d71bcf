using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Annotations.WebAnnotations.Listings;

/// <summary>Reads replies to annotations as other programs see them: annotations with the motivation replying, about the annotation or the reply that they answer.</summary>
internal static class PublishedReplies
{
    private const string Replying = "replying";

    /// <summary>The replies in the order of the query.</summary>
    /// <param name="library">The store.</param>
    /// <param name="replies">Those that the visitor may see (<see cref="CommentRights.StandingReplies"/>).</param>
    /// <param name="site">Where they are published.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<WebAnnotation>> ReadRepliesAsync(this LibraryContext library, IQueryable<Comment> replies, SiteIris site, CancellationToken cancellationToken)
    {
        var found = await replies.AsNoTracking().Include(reply => reply.Account).Include(reply => reply.Annotation).ToListAsync(cancellationToken);
        var parents = found.Select(reply => reply.ParentId).OfType<long>().Distinct().ToList();
        // What was taken away or hidden is not spoken of.
        var standing = (await library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(parent => parents.Contains(parent.Id) && parent.DeletedAt == null)
            .Select(parent => parent.Id).ToListAsync(cancellationToken)).ToHashSet();
        return found.ConvertAll(reply => Of(reply, reply.ParentId is { } parent && standing.Contains(parent) ? site.Comment(parent) : site.Annotation(reply.Annotation!.PublicId), site));
    }

    private static WebAnnotation Of(Comment reply, string target, SiteIris site) => new()
    {
        Id = site.Comment(reply.Id),
        Motivations = [Replying],
        Creator = (reply.Account?.UserName ?? reply.SignedName) is { } name ? new WebAgent(null, name) : null,
        Created = reply.WrittenAt,
        Modified = reply.EditedAt,
        Audience = PublishedAnnotations.AudienceOf(reply.Annotation!, site),
        Bodies = [WebBody.Text(reply.Markdown, WebVocabulary.Markdown, Replying)],
        Targets = [new WebTarget { Source = target }],
    };
}
