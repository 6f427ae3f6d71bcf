using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Deciding;

/// <summary>Which works the records of a file were about so far, and on which line, to tell a repeat within the file from a work the library had.</summary>
internal sealed class FileSoFar
{
    private readonly Dictionary<long, int> known = [];

    // Works of a dry run, which never get a number.
    private readonly Dictionary<Article, int> imagined = [];

    // The batch in hand: its new works may have no number yet, and it may still be undone.
    private readonly Dictionary<long, int> knownOfBatch = [];
    private readonly Dictionary<Article, int> newOfBatch = [];

    /// <summary>The line of the record that was about the same work first; null when this is the first.</summary>
    public int? LineOf(long? articleId, Article? article)
    {
        if (IdOf(articleId, article) is { } id)
        {
            return known.TryGetValue(id, out var line) || knownOfBatch.TryGetValue(id, out line) ? line : null;
        }

        return article is not null && (newOfBatch.TryGetValue(article, out var first) || imagined.TryGetValue(article, out first)) ? first : null;
    }

    /// <summary>Remembers a record for the rest of its batch.</summary>
    public void Note(long? articleId, Article? article, int line)
    {
        if (IdOf(articleId, article) is { } id)
        {
            knownOfBatch.TryAdd(id, line);
        }
        else if (article is not null)
        {
            newOfBatch.TryAdd(article, line);
        }
    }

    /// <summary>Notes the numbers that new works of the batch have got, by which its later records know them.</summary>
    public void Number()
    {
        foreach (var (article, line) in newOfBatch.Where(work => work.Key.Id > 0).ToList())
        {
            knownOfBatch.TryAdd(article.Id, line);
            newOfBatch.Remove(article);
        }
    }

    /// <summary>Remembers what was noted for the rest of the file, now that the batch is in the library and new works have their numbers.</summary>
    public void Keep()
    {
        foreach (var (article, line) in newOfBatch)
        {
            _ = article.Id > 0 ? known.TryAdd(article.Id, line) : imagined.TryAdd(article, line);
        }

        foreach (var (id, line) in knownOfBatch)
        {
            known.TryAdd(id, line);
        }

        Forget();
    }

    /// <summary>Forgets what was noted since <see cref="Keep"/>: the batch is not in the library.</summary>
    public void Forget()
    {
        knownOfBatch.Clear();
        newOfBatch.Clear();
    }

    /// <summary>Remembers what was taken over before an import that goes on was stopped.</summary>
    public async Task ResumeAsync(LibraryContext library, long importId)
    {
        var entries = await library.ImportEntries.Where(entry => entry.ImportId == importId && entry.ArticleId != null)
            .OrderBy(entry => entry.Id).Select(entry => new { entry.ArticleId, entry.Line }).ToListAsync();
        foreach (var entry in entries)
        {
            known.TryAdd(entry.ArticleId!.Value, entry.Line);
        }
    }

    private static long? IdOf(long? articleId, Article? article) => articleId is > 0 ? articleId : article is { Id: > 0 } ? article.Id : null;
}
