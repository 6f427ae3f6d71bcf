using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Tags;

/// <summary>Which tag a word means, and which tags nobody needs any more.</summary>
internal static class MeantTags
{
    /// <summary>The tag of that name or with that synonym; null when there is none.</summary>
    public static Task<Tag?> MeantByAsync(this LibraryContext library, string key, CancellationToken cancellationToken) =>
        library.Tags.SingleOrDefaultAsync(tag => tag.Key == key || tag.Synonyms.Any(synonym => synonym.Key == key), cancellationToken);

    /// <summary>Forgets those of the tags that are on no article. What a curator gave a colour or synonyms stays.</summary>
    public static Task<int> ForgetUnusedAsync(this IQueryable<Tag> tags, CancellationToken cancellationToken) =>
        tags.Where(tag => tag.Articles.Count == 0 && tag.Synonyms.Count == 0 && tag.Colour == TagColour.None).ExecuteDeleteAsync(cancellationToken);
}
