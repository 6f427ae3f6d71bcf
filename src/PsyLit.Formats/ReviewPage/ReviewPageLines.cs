namespace PsyLit.Formats.ReviewPage;

/// <summary>The lines of one page, as they are collected.</summary>
/// <param name="start">The line of the file on which the page begins; moved to its first text.</param>
internal sealed class ReviewPageLines(int start)
{
    private readonly List<string> lines = [];
    private long length;

    /// <summary>The line of the file, counted from 1, that holds the page's first text.</summary>
    public int Line { get; private set; } = start;

    public IReadOnlyList<string> Lines => lines;

    public bool HasText => length > 0;

    /// <summary>True once a source line or a section heading was seen: a rule before that is an underlined title.</summary>
    public bool HasStructure { get; private set; }

    public string LastText { get; private set; } = "";

    /// <summary>True when the page is longer than <see cref="ReviewPageFormat.MaximumPageLength"/>; lines beyond that are not kept.</summary>
    public bool IsTooLong => length > ReviewPageFormat.MaximumPageLength;

    public void Add(string line, int number)
    {
        var blank = string.IsNullOrWhiteSpace(line);
        if (blank && !HasText)
        {
            return;
        }

        Line = HasText ? Line : number;
        length += line.Length + 1;
        HasStructure |= PageStructure.IsSource(line) || PageStructure.HeadingOf(line) is not null;
        if (IsTooLong)
        {
            return;
        }

        lines.Add(line);
        LastText = blank ? LastText : line;
    }
}
