using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;

namespace PsyLit.Web.Pages.Tags;

/// <summary>All tags of the readers, in the order of the alphabet.</summary>
public sealed class IndexModel(LibraryContext library) : PageModel
{
    // A page of more would not be read; a library with so many tags is searched by tag:NAME instead.
    private const int MostTags = 2000;

    public IReadOnlyList<TagCount> Tags { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Tags = await library.Tags.AsNoTracking()
            .Where(tag => tag.Articles.Count > 0)
            .OrderBy(tag => tag.Key)
            .Take(MostTags)
            .Select(tag => new TagCount(tag.Name, tag.Key, tag.Colour, tag.Articles.Count))
            .ToListAsync(cancellationToken);
}
