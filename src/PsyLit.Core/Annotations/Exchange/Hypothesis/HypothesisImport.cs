using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.Receiving;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.Writing;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>Brings annotations from Hypothesis: each to its record and passage, replies below what they answer. What was brought before stays as it is.</summary>
/// <remarks>What somebody else wrote names its writer: a reply by its signature, an annotation in its first line.</remarks>
public sealed class HypothesisImport(LibraryContext library, RecordsByAddress records, WriteAnnotation write, PostRenderer posts, TimeProvider clock)
{
    private const int AskedTogether = 500;

    /// <summary>Brings all annotations of a file.</summary>
    /// <returns>What became of each, in the order of the file.</returns>
    public async Task<IReadOnlyList<BroughtAnnotation>> RunAsync(HypothesisReading file, HypothesisRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(request);
        var known = await KnownAsync(file, request.AccountId, cancellationToken);
        var outcomes = new Dictionary<string, BroughtAnnotation>();
        // What is answered comes before its answers.
        foreach (var annotation in file.Annotations.OrderBy(one => one.References.Count).ThenBy(one => one.Created ?? DateTime.MaxValue))
        {
            var outcome = known.ContainsKey(annotation.Id) ? new BroughtAnnotation(annotation, BroughtOutcome.Known)
                : annotation.References.Count > 0 ? await ReplyAsync(annotation, file.Owner, request, known, cancellationToken)
                : await PlaceAsync(annotation, file.Owner, request, known, cancellationToken);
            outcomes[annotation.Id] = outcome;
            library.ChangeTracker.Clear();
        }

        return [.. file.Annotations.Select(annotation => outcomes[annotation.Id])];
    }

    private async Task<BroughtAnnotation> PlaceAsync(
        HypothesisAnnotation annotation, string? owner, HypothesisRequest request, Dictionary<string, AnnotationOrigin> known, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(annotation.Addresses, request.Site, cancellationToken) is not { } articleId
            || await library.FindTextAsync(articleId, null, cancellationToken) is not { } text)
        {
            return new BroughtAnnotation(annotation, BroughtOutcome.Rejected, "The library has no record with this address, nor with an identifier of the page.");
        }

        var (place, outcome, remark) = HypothesisPassage.Find(annotation, articleId, text);
        if (place is null)
            return new BroughtAnnotation(annotation, outcome, remark);
        var origin = new AnnotationOrigin { ForeignId = ForeignId(annotation.Id) };
        var result = await write.RunAsync(Said(annotation, owner, place) with { Visibility = request.Visibility, GroupId = request.GroupId, WrittenAt = WrittenAt(annotation), Origin = origin }, request.AccountId, cancellationToken);
        if (result.Annotation is not { } made)
            return new BroughtAnnotation(annotation, BroughtOutcome.Rejected, result.Problem);
        known[annotation.Id] = origin;
        return new BroughtAnnotation(annotation, outcome, annotation.Passages > 1 ? $"Passage {annotation.Passage} of {annotation.Passages} of one annotation. {remark}".TrimEnd() : remark, made);
    }

    private static NewAnnotation Said(HypothesisAnnotation annotation, string? owner, NewAnnotation place)
    {
        var tags = annotation.Tags.Select(TagName.Normal).Where(tag => tag.Length > 0).ToList();
        var signature = annotation.User.Length > 0 && annotation.User != owner ? $"*{annotation.User.Replace("*", "\\*", StringComparison.Ordinal)} on Hypothesis:*" : null;
        var text = CommentText.Normal(annotation.Text);
        var isTag = text.Length == 0 && tags.Count > 0 && TagName.Problem(tags[0]) is null;
        var purpose = isTag ? AnnotationPurpose.Tagging : text.Length > 0 || tags.Count > 0 ? AnnotationPurpose.Commenting : AnnotationPurpose.Highlighting;
        string?[] parts = [signature, text, .. ReceivedContent.TagLine(tags.Skip(isTag ? 1 : 0))];
        return place with
        {
            Purpose = purpose,
            TagName = isTag ? tags[0] : null,
            Markdown = string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part))),
        };
    }

    private async Task<BroughtAnnotation> ReplyAsync(
        HypothesisAnnotation reply, string? owner, HypothesisRequest request, Dictionary<string, AnnotationOrigin> known, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(reply.References[0], out var root) || root.AnnotationId is not { } annotationId)
            return new BroughtAnnotation(reply, BroughtOutcome.Rejected, "It answers an annotation that is not here.");
        var text = CommentText.Normal(string.Join("\n\n", new[] { reply.Text }.Concat(ReceivedContent.TagLine(reply.Tags)).Where(part => part.Length > 0)));
        if (CommentText.Problem(text) is { } problem)
            return new BroughtAnnotation(reply, BroughtOutcome.Rejected, problem);

        var annotation = await library.Annotations.AsNoTracking().SingleAsync(one => one.Id == annotationId, cancellationToken);
        if (annotation.DeletedAt is not null)
            return new BroughtAnnotation(reply, BroughtOutcome.Rejected, "It answers an annotation that was taken away here.");
        if ((annotation.Visibility, annotation.GroupId) != (request.Visibility, request.GroupId))
            return new BroughtAnnotation(reply, BroughtOutcome.Rejected, "It answers an annotation that is not seen here by those you chose now.");
        var isOwn = reply.User.Length == 0 || reply.User == owner;
        var comment = new Comment
        {
            ArticleId = annotation.ArticleId,
            AnnotationId = annotationId,
            ParentId = known.GetValueOrDefault(reply.References[^1])?.CommentId,
            AccountId = isOwn ? request.AccountId : null,
            SignedName = isOwn ? null : $"{reply.User} on Hypothesis",
            Markdown = text,
            WrittenAt = WrittenAt(reply) ?? Now,
        };
        await posts.RenderAsync(comment, cancellationToken);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        library.Comments.Add(comment);
        await library.SaveChangesAsync(cancellationToken);
        var origin = new AnnotationOrigin { AccountId = request.AccountId, CommentId = comment.Id, ForeignId = ForeignId(reply.Id), BroughtAt = Now };
        library.AnnotationOrigins.Add(origin);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        known[reply.Id] = origin;
        return new BroughtAnnotation(reply, BroughtOutcome.Replied, null, annotation);
    }

    private async Task<Dictionary<string, AnnotationOrigin>> KnownAsync(HypothesisReading file, long accountId, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, AnnotationOrigin>();
        foreach (var ids in file.Annotations.SelectMany(one => one.References.Append(one.Id)).Distinct().Select(ForeignId).Chunk(AskedTogether))
        {
            foreach (var origin in await library.AnnotationOrigins.AsNoTracking().Where(one => one.AccountId == accountId && ids.Contains(one.ForeignId!)).ToListAsync(cancellationToken))
                known[origin.ForeignId![Prefix.Length..]] = origin;
        }

        return known;
    }

    private const string Prefix = "hypothesis:";

    private static string ForeignId(string id) => Prefix + id;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Nothing was written tomorrow.
    private DateTime? WrittenAt(HypothesisAnnotation annotation) => annotation.Created <= Now ? annotation.Created : null;
}
