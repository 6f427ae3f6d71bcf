using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Views;

/// <summary>Keeps the newest view of the index in memory, for the whole process.</summary>
public sealed class IndexViews
{
    private readonly Lock opening = new();
    private volatile IndexView current = IndexView.Empty(new ConceptNumbers());

    /// <summary>The view that was looked at last, in this process.</summary>
    internal IndexView Newest => current;

    /// <summary>The view of what the transaction behind <paramref name="blocks"/> sees, whichever process wrote it; quick when it is the one at hand.</summary>
    internal IndexView Of(IIndexBlocks blocks)
    {
        var rows = blocks.Segments();
        var view = current;
        if (view.IsOf(rows))
            return view;

        // One at a time: opening a large library takes a quarter of a second, and all who wait want the same.
        lock (opening)
        {
            if (!current.IsOf(rows))
                current = IndexView.Of(rows, blocks, current);
            return current;
        }
    }
}
