using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Relations;
using PsyLit.Core.Search.Indexing;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Reading.Stored;

/// <summary>Finds the records of which something stands, whichever end says it.</summary>
internal sealed class NoticedArticles(LibraryContext library)
{
    /// <summary>Records with one of these notices about them.</summary>
    public async Task<StoredAnswer> HavingAsync(IReadOnlyList<NoticeKind> kinds, CancellationToken cancellationToken)
    {
        var others = kinds.Select(NoticeEnds.OtherEnd).OfType<NoticeKind>().ToList();
        var own = await library.ArticleRelations.Where(relation => kinds.Contains(relation.Kind)).Select(relation => relation.ArticleId).ToListAsync(cancellationToken);
        var ends = library.ArticleRelations.Where(relation => others.Contains(relation.Kind));
        var byPmid = await ends.Join(library.Articles, relation => relation.OtherPmid, article => article.Pmid, (_, article) => article.Id).ToListAsync(cancellationToken);
        var byDoi = await ends.Join(library.Articles, relation => relation.OtherDoiKey, article => article.DoiKey, (_, article) => article.Id).ToListAsync(cancellationToken);
        var related = await ends.Where(relation => relation.OtherArticleId != null).Select(relation => relation.OtherArticleId!.Value).ToListAsync(cancellationToken);
        var known = new IndexQuery.Articles([.. own.Concat(byPmid).Concat(byDoi).Concat(related).Distinct()]);

        // A retraction may stand in the publication types alone.
        return kinds.Contains(NoticeKind.RetractionIn)
            ? new StoredAnswer(new IndexQuery.Any([known, new IndexQuery.Words(IndexWords.Of("Retracted Publication"), IndexColumns.PublicationTypes, IsWhole: true)]), "with such a notice")
            : new StoredAnswer(known, "with such a notice");
    }
}
