using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.Comments.Rendering;

/// <summary>Renders again what an earlier version of the renderer left in the store: once, a batch at a time, each row kept with the version that made it.</summary>
public sealed class StaleRendering(LibraryContext library, PostRenderer posts, MarkdownRenderer markdown)
{
    private const int BatchSize = 200;

    /// <summary>Brings the next batch up to date.</summary>
    /// <returns>False when nothing was out of date.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellationToken) =>
        await CommentsAsync(cancellationToken) || await AnnotationsAsync(cancellationToken);

    private async Task<bool> CommentsAsync(CancellationToken cancellationToken)
    {
        var comments = library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]);
        var batch = await comments.AsNoTracking().Where(comment => comment.RenderedBy < MarkdownRenderer.Version)
            .OrderBy(comment => comment.Id).Take(BatchSize).ToListAsync(cancellationToken);
        var names = await posts.NamesInAsync(batch.Select(comment => comment.Markdown), cancellationToken);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        foreach (var comment in batch)
        {
            var html = markdown.Render(comment.Markdown, names, PostRenderer.PostOf(comment)).Html;
            // Reworded in the meantime, it has been rendered.
            await comments.Where(one => one.Id == comment.Id && one.EditedAt == comment.EditedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Html, html).SetProperty(one => one.RenderedBy, MarkdownRenderer.Version), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return batch.Count > 0;
    }

    private async Task<bool> AnnotationsAsync(CancellationToken cancellationToken)
    {
        var batch = await library.Annotations.AsNoTracking().Where(annotation => annotation.RenderedBy < MarkdownRenderer.Version)
            .OrderBy(annotation => annotation.Id).Take(BatchSize).ToListAsync(cancellationToken);
        var names = await posts.NamesInAsync(batch.Select(annotation => annotation.Markdown), cancellationToken);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        foreach (var annotation in batch)
        {
            var html = markdown.Render(annotation.Markdown, names, PostRenderer.PostOf(annotation)).Html;
            await library.Annotations.Where(one => one.Id == annotation.Id && one.EditedAt == annotation.EditedAt)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Html, html).SetProperty(one => one.RenderedBy, MarkdownRenderer.Version), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return batch.Count > 0;
    }
}
