namespace PsyLit.Core.Concepts.Matching;

/// <summary>
/// All forms of the vocabulary in one tree of characters. A mention always begins where a word begins, so the tree is walked from
/// each word start and needs no failure links: most walks end after two or three characters.
/// A hyphen in a form answers to a hyphen, a space or nothing in the text; a space answers to a space or a hyphen.
/// </summary>
internal sealed class FormTrie
{
    private const int Root = 0;

    /// <summary>Hyphens and spaces are one class, and hyphens may be skipped: this many alternatives are enough for any chemical name.</summary>
    private const int MostOptionalHyphens = 6;

    // Class 0 is "in no form"; the separators share one class.
    private readonly byte[] classes = new byte[128];
    private readonly List<VocabularyForm[]?> ends = [null];
    private readonly List<SharedPart[]?> parts = [null];
    private readonly List<Dictionary<byte, int>> building = [[]];
    private int classCount = 1;
    private int[] next = [];

    /// <summary>Adds one written variant of a form.</summary>
    public void Add(string variant, VocabularyForm form)
    {
        foreach (var node in Nodes(variant))
            ends[node] = Append(ends[node], form);
    }

    /// <summary>Adds the first words of a form, whose last words may follow a coordination.</summary>
    public void AddPart(string prefix, SharedPart part)
    {
        foreach (var node in Nodes(prefix))
            parts[node] = Append(parts[node], part);
    }

    /// <summary>Turns the tree into one table. To be called once, after the last form.</summary>
    public void Freeze()
    {
        next = new int[building.Count * classCount];
        for (var node = 0; node < building.Count; node++)
        {
            foreach (var (cls, to) in building[node])
                next[(node * classCount) + cls] = to;
        }
        building.Clear();
    }

    public static int Start => Root;

    /// <summary>The node after <paramref name="c"/>, or 0 when no form goes on this way.</summary>
    public int Step(int node, char c) => c < 128 && classes[c] is > 0 and var cls ? next[(node * classCount) + cls] : Root;

    /// <summary>The forms that end at a node; null when none does.</summary>
    public VocabularyForm[]? Ends(int node) => ends[node];

    /// <summary>The forms of which a first part ends at a node.</summary>
    public SharedPart[]? Parts(int node) => parts[node];

    private static T[] Append<T>(T[]? items, T item) => items is null ? [item] : items.Contains(item) ? items : [.. items, item];

    private List<int> Nodes(string variant)
    {
        var nodes = new List<int> { Root };
        var optional = 0;
        foreach (var c in variant)
        {
            if (c >= 128)
                return [];
            var cls = ClassOf(c);
            var after = nodes.ConvertAll(node => Child(node, cls));
            if (c == '-' && nodes[0] != Root && optional++ < MostOptionalHyphens)
                after.AddRange(nodes);
            nodes = after;
        }
        return nodes;
    }

    private byte ClassOf(char c)
    {
        if (c == '-')
            c = ' ';
        if (classes[c] == 0)
        {
            classes[c] = (byte)classCount++;
            if (c == ' ')
                classes['-'] = classes[' '];
        }
        return classes[c];
    }

    private int Child(int node, byte cls)
    {
        if (building[node].TryGetValue(cls, out var child))
            return child;
        child = building.Count;
        building[node][cls] = child;
        building.Add([]);
        ends.Add(null);
        parts.Add(null);
        return child;
    }
}
