namespace PsyLit.Core.Concepts.Matching.Forms;

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
    private readonly List<BuildingNode> building = [new()];
    private int classCount = 1;

    // Nodes are numbered along their paths, so that walking down an unbranched word reads memory in order. A node with one child
    // names its class and child; one with several points to a row of the table, as long as there are classes.
    private byte[] onlyClass = [];
    private int[] target = [];
    private int[] rows = [];
    private VocabularyForm[]?[] ends = [];
    private SharedPart[]?[] parts = [];

    /// <summary>Adds one written variant of a form.</summary>
    public void Add(string variant, VocabularyForm form)
    {
        foreach (var node in Nodes(variant))
            building[node].Ends = Append(building[node].Ends, form);
    }

    /// <summary>Adds the first words of a form, whose last words may follow a coordination.</summary>
    public void AddPart(string prefix, SharedPart part)
    {
        foreach (var node in Nodes(prefix))
            building[node].Parts = Append(building[node].Parts, part);
    }

    /// <summary>Turns the tree into one table. To be called once, after the last form.</summary>
    public void Freeze()
    {
        var count = building.Count;
        (onlyClass, target) = (new byte[count], new int[count]);
        (ends, parts) = (new VocabularyForm[]?[count], new SharedPart[]?[count]);
        var table = new List<int>();
        var number = new int[count];
        var order = InPathOrder(number);
        foreach (var old in order)
        {
            var (node, source) = (number[old], building[old]);
            (ends[node], parts[node]) = (source.Ends, source.Parts);
            if (source.Children.Count == 1)
            {
                var (cls, child) = source.Children.First();
                (onlyClass[node], target[node]) = (cls, number[child]);
                continue;
            }
            target[node] = table.Count;
            var row = new int[classCount];
            foreach (var (cls, child) in source.Children)
                row[cls] = number[child];
            if (source.Children.Count == 0)
                target[node] = -1;
            else
                table.AddRange(row);
        }
        rows = [.. table];
        building.Clear();
    }

    private List<int> InPathOrder(int[] number)
    {
        var order = new List<int>(building.Count);
        var waiting = new Stack<int>([Root]);
        while (waiting.TryPop(out var node))
        {
            number[node] = order.Count;
            order.Add(node);
            foreach (var child in building[node].Children.Values)
                waiting.Push(child);
        }
        return order;
    }

    public static int Start => Root;

    /// <summary>The node after <paramref name="c"/>, or 0 when no form goes on this way.</summary>
    public int Step(int node, char c)
    {
        var cls = c < 128 ? classes[c] : (byte)0;
        if (cls == 0)
            return Root;
        if (onlyClass[node] is > 0 and var only)
            return only == cls ? target[node] : Root;
        return target[node] < 0 ? Root : rows[target[node] + cls];
    }

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
        if (building[node].Children.TryGetValue(cls, out var child))
            return child;
        child = building.Count;
        building[node].Children[cls] = child;
        building.Add(new BuildingNode());
        return child;
    }

    /// <summary>A node while the tree grows.</summary>
    private sealed class BuildingNode
    {
        public Dictionary<byte, int> Children { get; } = [];

        public VocabularyForm[]? Ends { get; set; }

        public SharedPart[]? Parts { get; set; }
    }
}
