using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Tags;

/// <summary>Finds tags in use by how they begin.</summary>
public sealed class KnownTags(LibraryContext library)
{
    /// <summary>Tags of which the name or a synonym begins so or has a word that does, those on most records first.</summary>
    /// <param name="typed">In any spelling; nothing is found for an empty text and for one longer than a tag can be.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IReadOnlyList<(string Name, int Records)>> BeginningAsync(string typed, int most, CancellationToken cancellationToken = default)
    {
        var begin = TagName.Key(typed);
        if (begin.Length is 0 or > TagName.MaxLength)
            return [];
        var found = await library.Tags
            .Where(tag => tag.Key.StartsWith(begin) || tag.Key.Contains(" " + begin) || tag.Synonyms.AsQueryable().Any(synonym => synonym.Key.StartsWith(begin) || synonym.Key.Contains(" " + begin)))
            .Select(tag => new { tag.Name, tag.Key, Records = tag.Articles.Count })
            .OrderByDescending(tag => tag.Records).ThenBy(tag => tag.Key)
            .Take(most)
            .ToListAsync(cancellationToken);
        return found.ConvertAll(tag => (tag.Name, tag.Records));
    }
}
