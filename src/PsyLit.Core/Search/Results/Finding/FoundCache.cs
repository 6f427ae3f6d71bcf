using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Results.Finding;

/// <summary>
/// Remembers what the last searches found, for the whole process: the next page and another facet value need not look everything up again.
/// All of it is of one view, which never changes; with the next view everything is forgotten.
/// </summary>
public sealed class FoundCache
{
    private const int MostEntries = 128;

    /// <summary>Bytes. A word in a third of a million articles takes 2.4 MB.</summary>
    private const long MostSize = 64L << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> byKey = new(StringComparer.Ordinal);

    // The last used first.
    private readonly LinkedList<Entry> entries = [];
    private IndexView? view;

    /// <summary>How much is remembered, in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>How many things are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return entries.Count;
        }
    }

    /// <summary>What was found in a view under a key; null when that is not remembered. <see cref="KeptHits"/> are held for whoever asks.</summary>
    internal T? Find<T>(IndexView of, string key)
        where T : class
    {
        lock (gate)
        {
            if (!ReferenceEquals(view, of) || !byKey.TryGetValue(key, out var node))
                return null;
            entries.Remove(node);
            entries.AddFirst(node);
            (node.Value.Found as KeptHits)?.Hold();
            return node.Value.Found as T;
        }
    }

    /// <summary>Remembers what was found, and forgets what was not asked for longest.</summary>
    /// <param name="of">Where it was found.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="found">What; nobody changes it any more.</param>
    /// <param name="size">About how many bytes it takes.</param>
    internal void Keep(IndexView of, string key, object found, long size)
    {
        if (size > MostSize / 2)
            return;
        lock (gate)
        {
            if (!ReferenceEquals(view, of))
                Begin(of);

            if (byKey.TryGetValue(key, out var known))
                Forget(known);
            (found as KeptHits)?.Hold();
            byKey.Add(key, entries.AddFirst(new Entry(key, found, size)));
            Size += size;
            while (Size > MostSize || entries.Count > MostEntries)
                Forget(entries.Last!);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (gate)
            Begin(null);
    }

    private void Begin(IndexView? with)
    {
        while (entries.Last is { } last)
            Forget(last);
        view = with;
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        entries.Remove(node);
        byKey.Remove(node.Value.Key);
        Size -= node.Value.Size;
        (node.Value.Found as KeptHits)?.Dispose();
    }

    private sealed record Entry(string Key, object Found, long Size);
}
