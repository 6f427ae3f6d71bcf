using System.Text;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Puts the words of articles into a segment, in American spelling, with their positions.</summary>
internal sealed class WordWriter(SegmentBuilder segment)
{
    /// <summary>Positions between two parts of a column, so that no phrase runs from one keyword or section into the next.</summary>
    private const int Gap = 1000;

    /// <summary>Bytes of a word that count; nobody types longer ones.</summary>
    private const int LongestWord = 200;

    private readonly StringBuilder words = new(8192);
    private readonly int[] positions = new int[PostingsLayout.ColumnCount];
    private readonly Dictionary<(string Text, bool IsWhole), int[]> repeated = [];
    private readonly List<int> numbers = [];
    private byte[] utf8 = new byte[8192];

    /// <summary>Begins an article.</summary>
    public void Begin() => Array.Clear(positions);

    /// <summary>Forgets the segment's terms; to be called when it does.</summary>
    public void Clear() => repeated.Clear();

    /// <summary>Adds a part of a column that many articles share, a heading or a journal: its words are read once for a segment.</summary>
    /// <inheritdoc cref="Add(IndexColumns, string?, bool)"/>
    public void AddShared(IndexColumns column, string? text, bool isWhole = true)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (!repeated.TryGetValue((text, isWhole), out var terms))
        {
            Add(column, text, isWhole);
            repeated.Add((text, isWhole), [.. numbers]);
            return;
        }

        var number = PostingsLayout.NumberOf(column);
        var words = isWhole ? terms.AsSpan(1) : terms;
        if (isWhole)
            segment.Add(terms[0], number, positions[number]);
        foreach (var term in words)
            segment.Add(term, number, positions[number]++);
        positions[number] += Gap;
    }

    /// <summary>Adds a part of a column.</summary>
    /// <returns>How many words it has.</returns>
    public int Add(IndexColumns column, string? text, bool isWhole = false) => string.IsNullOrEmpty(text) ? 0 : Add(column, TextFolder.Fold(text), isWhole);

    /// <param name="column">One column.</param>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">True when it is also looked for as a whole: a heading, a tag.</param>
    /// <inheritdoc cref="Add(IndexColumns, string?, bool)"/>
    public int Add(IndexColumns column, FoldedText text, bool isWhole = false)
    {
        words.Clear();
        numbers.Clear();
        if (isWhole)
            words.Append('=');
        var reader = new WordReader(text.Text);
        while (reader.Read())
            words.Append(reader.Word).Append(' ');
        var number = PostingsLayout.NumberOf(column);
        var bytes = Utf8();
        if (isWhole)
        {
            numbers.Add(segment.Add(bytes[..^1][..Math.Min(bytes.Length - 1, LongestWord)], number, positions[number]));
            bytes = bytes[1..];
        }

        var start = positions[number];
        while (bytes.IndexOf((byte)' ') is > 0 and var end)
        {
            numbers.Add(segment.Add(bytes[..Math.Min(end, LongestWord)], number, positions[number]++));
            bytes = bytes[(end + 1)..];
        }

        var count = positions[number] - start;
        positions[number] += Gap;
        return count;
    }

    /// <summary>Adds a mark as often as it counts.</summary>
    public void Mark(IndexColumns column, string mark, int times)
    {
        Span<byte> bytes = stackalloc byte[LongestWord];
        var number = PostingsLayout.NumberOf(column);
        var term = segment.Add(bytes[..Encoding.UTF8.GetBytes(mark, bytes)], number, 0);
        for (var i = 1; i < times; i++)
            segment.Add(term, number, 0);
    }

    private ReadOnlySpan<byte> Utf8()
    {
        // Of more than one piece only when the text is very long.
        var chunks = words.GetChunks();
        ReadOnlySpan<char> all = chunks.MoveNext() && chunks.Current.Length == words.Length ? chunks.Current.Span : words.ToString();
        all = Spelling.ToAmericanWords(all) ?? all;
        var most = Encoding.UTF8.GetMaxByteCount(all.Length);
        if (utf8.Length < most)
            utf8 = new byte[most];
        return utf8.AsSpan(0, Encoding.UTF8.GetBytes(all, utf8));
    }
}
