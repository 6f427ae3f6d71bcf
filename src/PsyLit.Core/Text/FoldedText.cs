namespace PsyLit.Core.Text;

/// <summary>
/// A copy of a text made for comparing, with the way back: every position of <see cref="Text"/> knows where it came from in
/// <see cref="Source"/>. All offsets are UTF-16 code units, ends exclusive. Made by <see cref="TextFolder"/>; immutable.
/// </summary>
public sealed class FoldedText
{
    /// <summary>How far behind a span a closing tag may stand and still be drawn into it.</summary>
    private const int LongestTail = 64;

    // Null when every folded position equals its source position.
    private readonly int[]? starts;
    private readonly List<InlineTag>? tags;

    internal FoldedText(string source, string text, int[]? starts, List<InlineTag>? tags)
    {
        Source = source;
        Text = text;
        this.starts = starts;
        this.tags = tags;
    }

    /// <summary>The text as stored, untouched.</summary>
    public string Source { get; }

    /// <summary>The folded text: lower case, no markup, no diacritics, one dash, single spaces, Greek letters spelled out.</summary>
    public string Text { get; }

    /// <summary>True when folded and source offsets are the same numbers.</summary>
    internal bool IsIdentity => starts is null;

    /// <summary>Where the source characters behind folded position <paramref name="index"/> begin. The length of the text maps to the end.</summary>
    public int SourceStart(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)Text.Length, nameof(index));
        return starts is null ? index : index == starts.Length ? Source.Length : starts[index];
    }

    /// <summary>Where the source characters behind folded position <paramref name="index"/> end, diacritics that follow included.</summary>
    public int SourceEnd(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Text.Length, nameof(index));
        if (starts is null)
            return index + 1;
        var at = starts[index];
        var next = index;
        while (next < starts.Length && starts[next] == at)
            next++;
        var limit = next < starts.Length ? starts[next] : Source.Length;
        if (Source[at] == '<' && InlineTag.TryRead(Source, at, out var tag))
            return at + tag.Length;
        var end = at + (char.IsSurrogatePair(Source, at) ? 2 : 1);
        while (end < limit && (Text[index] == ' ' ? char.IsWhiteSpace(Source[end]) : CharacterFolding.IsDiacritic(Source[end])))
            end++;
        return end;
    }

    /// <summary>The source character that folded position <paramref name="index"/> came from, in its own case.</summary>
    public char Original(int index) => starts is null ? Source[index] : Source[starts[index]];

    /// <summary>True when the character at <paramref name="index"/> is set as a superscript: a footnote mark, not a part of the word before it.</summary>
    public bool IsSuperscript(int index)
    {
        if (Original(index) is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u207B'))
            return true;
        return starts?[index] >= 5 && Source.AsSpan(starts[index] - 5, 5).Equals("<sup>", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The source span behind the folded span [<paramref name="start"/>, <paramref name="end"/>). Where it holds an opening tag, it
    /// goes on over the tag that closes it, so that 5-HT&lt;sub&gt;2A&lt;/sub&gt; is marked whole. An empty span stays empty.
    /// </summary>
    public (int Start, int End) SourceSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        var from = SourceStart(start);
        if (end == start)
            return (from, from);
        var to = SourceEnd(end - 1);
        return (from, tags is null ? to : ExtendOverClosingTags(from, to));
    }

    /// <summary>The source characters of the folded span, as <see cref="SourceSpan"/> bounds them.</summary>
    public string Quote(int start, int end)
    {
        var (from, to) = SourceSpan(start, end);
        return Source[from..to];
    }

    private int ExtendOverClosingTags(int from, int to)
    {
        var open = new List<string>();
        foreach (var tag in tags!)
        {
            if (tag.Start < from || tag.IsBlock)
                continue;
            if (tag.Start >= to && (open.Count == 0 || tag.Start > to + LongestTail))
                break;
            if (!tag.IsClosing)
            {
                if (tag.Start < to)
                    open.Add(tag.Name);
                continue;
            }
            var match = open.LastIndexOf(tag.Name);
            if (match < 0)
                continue;
            open.RemoveRange(match, open.Count - match);
            to = Math.Max(to, tag.Start + tag.Length);
        }
        return to;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
