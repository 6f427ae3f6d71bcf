namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>Completes entries with what they inherit from others through <c>crossref</c> and <c>xdata</c>.</summary>
/// <remarks>
/// BibTeX wants the parent after the child, BibLaTeX allows it anywhere, and a file may be larger than memory. So the last entries read
/// are remembered, and an entry whose parent has not come yet is held back together with those after it, each up to
/// <see cref="MaximumHeld"/> characters: some five thousand entries with abstracts each way. An entry whose parent is farther away is
/// read without it, and a remark says so.
/// </remarks>
internal sealed class CrossReferences
{
    /// <summary>How much text is remembered, and how much held back, in characters.</summary>
    public const int MaximumHeld = 8 * 1024 * 1024;

    // Chapter, book, set of books, shared data: four steps; more is a circle.
    private const int MaximumSteps = 5;

    private readonly Dictionary<string, BibTeXEntry> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<(string Key, int Length)> remembered = new();
    private readonly Queue<EntryItem> waiting = new();
    private int rememberedLength;
    private int waitingLength;

    /// <summary>The same items in the same order, entries complete, with remarks on keys that repeat and parents that are missing.</summary>
    public IEnumerable<EntryItem> Resolve(IEnumerable<EntryItem> items)
    {
        foreach (var item in items)
        {
            waiting.Enqueue(item);
            waitingLength += item.Source.Length;
            if (item.Entry is { Key.Length: > 0 } entry && !Remember(entry, item.Source.Length))
            {
                waiting.Enqueue(Remark(item, entry.Key, FormatMessages.BibTeXKeyRepeated));
            }

            while (waiting.TryPeek(out var next) && (waitingLength > MaximumHeld || !IsIncomplete(next.Entry)))
            {
                foreach (var taken in Take())
                {
                    yield return taken;
                }
            }
        }

        while (waiting.Count > 0)
        {
            foreach (var taken in Take())
            {
                yield return taken;
            }
        }
    }

    private bool Remember(BibTeXEntry entry, int length)
    {
        if (!known.TryAdd(entry.Key, entry))
        {
            return false;
        }

        remembered.Enqueue((entry.Key, length));
        rememberedLength += length;
        while (rememberedLength > MaximumHeld && remembered.TryDequeue(out var oldest))
        {
            known.Remove(oldest.Key);
            rememberedLength -= oldest.Length;
        }

        return true;
    }

    private IEnumerable<EntryItem> Take()
    {
        var item = waiting.Dequeue();
        waitingLength -= item.Source.Length;
        if (item.Entry is not { } entry || Parents(entry) is not { Count: > 0 } parents)
        {
            yield return item;
            yield break;
        }

        yield return item with { Entry = Complete(entry, MaximumSteps) };
        foreach (var parent in parents.Where(parent => !known.ContainsKey(parent.Key)))
        {
            yield return Remark(item, parent.Key, FormatMessages.BibTeXParentMissing);
        }
    }

    private bool IsIncomplete(BibTeXEntry? entry, int steps = MaximumSteps) =>
        entry is not null && steps > 0 && Parents(entry).Exists(parent => !known.TryGetValue(parent.Key, out var found) || IsIncomplete(found, steps - 1));

    private BibTeXEntry Complete(BibTeXEntry entry, int steps)
    {
        foreach (var (key, isData) in steps > 0 ? Parents(entry) : [])
        {
            if (known.TryGetValue(key, out var parent) && parent != entry)
            {
                entry = Inheritance.Add(entry, Complete(parent, steps - 1), isData);
            }
        }

        return entry;
    }

    private static List<(string Key, bool IsData)> Parents(BibTeXEntry entry)
    {
        var parents = new List<(string, bool)>();
        foreach (var field in entry.Fields)
        {
            if (field.Name.Equals("crossref", StringComparison.OrdinalIgnoreCase) && field.Value.Trim() is { Length: > 0 } key)
            {
                parents.Add((key, false));
            }
            else if (field.Name.Equals("xdata", StringComparison.OrdinalIgnoreCase))
            {
                // Few entries share data with more than one other; a list of thousands is no such list.
                parents.AddRange(field.Value.Split(',', 10, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => (part, true)));
            }
        }

        return parents.Count > MaximumParents ? parents[..MaximumParents] : parents;
    }

    private const int MaximumParents = 10;

    private static EntryItem Remark(EntryItem item, string key, string why) =>
        new(null, new FormatProblem(item.Entry!.Line, FormatMessages.Quote(key), why), item.Source);
}
