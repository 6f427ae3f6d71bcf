using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Concepts.Previews;

/// <summary>Computes over the real library what publishing a vocabulary would change, without changing anything.</summary>
/// <remarks>Only records that can change are read; in those both matchers look at the very texts that the index is made from.</remarks>
public sealed class VocabularyPreview(LibraryContext library, RetagScope scope)
{
    private const int Chunk = 500;

    /// <summary>Compares the vocabulary in force with another.</summary>
    /// <param name="before">The matcher of the one in force.</param>
    /// <param name="after">The matcher of the other.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<PreviewResult> RunAsync(ConceptMatcher before, ConceptMatcher after, IProgress<PreviewProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var ids = await scope.FindAsync(before.Vocabulary, after.Vocabulary, cancellationToken)
            ?? await library.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToArrayAsync(cancellationToken);
        var effects = new EffectTally(before.Vocabulary, after.Vocabulary);
        var done = 0;
        progress?.Report(new PreviewProgress(0, ids.Length));
        foreach (var some in ids.Chunk(Chunk))
        {
            var texts = await ReadAsync(some, cancellationToken);
            var compared = new RecordComparison?[texts.Count];
            Parallel.For(0, texts.Count, new ParallelOptions { CancellationToken = cancellationToken }, at => compared[at] = RecordComparison.Of(texts[at], before, after));
            foreach (var record in compared)
            {
                if (record is not null)
                    effects.Add(record);
            }

            progress?.Report(new PreviewProgress(done += some.Length, ids.Length));
        }

        var edited = VocabularyChanges.Between(before.Vocabulary, after.Vocabulary).Select(change => change.Id);
        return new PreviewResult(ids.Length, effects.Sum([.. edited]));
    }

    private async Task<List<RecordText>> ReadAsync(long[] ids, CancellationToken cancellationToken)
    {
        var tags = (await library.ArticleTags.AsNoTracking().Where(tag => ids.Contains(tag.ArticleId)).Select(tag => new { tag.ArticleId, tag.Tag.Name }).ToListAsync(cancellationToken))
            .ToLookup(tag => tag.ArticleId, tag => tag.Name);
        var takenOff = await TakenOffMentions.ReadAsync(library, ids, cancellationToken);
        var articles = await library.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id)
            .Select(article => new { article.Id, article.Title, article.Summary, article.Abstract, article.Keywords }).ToListAsync(cancellationToken);
        return articles.ConvertAll(article => new RecordText(
            article.Id,
            [article.Title, .. string.IsNullOrEmpty(article.Summary) ? [] : new[] { article.Summary }, .. article.Abstract.Select(section => section.Text)],
            [.. article.Keywords.Where(keyword => keyword.Kind is KeywordKind.Mesh or KeywordKind.Author or KeywordKind.Substance).Select(keyword => keyword.Term).Concat(tags[article.Id]).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. article.Keywords.Where(keyword => keyword.Kind == KeywordKind.Curated).Select(keyword => keyword.Term)],
            new MentionDecisions(takenOff[article.Id])));
    }
}
