namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>A group or argument that is open.</summary>
internal sealed class LaTeXFrame(LaTeXJob job, int start)
{
    public LaTeXJob Job { get; } = job;

    /// <summary>Where its text begins in the output.</summary>
    public int Start { get; } = start;

    /// <summary>The tag of inline text that the argument stands in.</summary>
    public string? Tag { get; init; }

    /// <summary>What follows the argument; of a link, its address.</summary>
    public string? After { get; init; }

    /// <summary>The mark that an accent sets.</summary>
    public char Mark { get; init; }

    /// <summary>True while the argument has not begun: without a brace it is one character or command.</summary>
    public bool IsSingle { get; set; }

    /// <summary>Whether a formula was open around it.</summary>
    public bool InMath { get; init; }

    /// <summary>The tags that hold until the group ends, and where they stand.</summary>
    public Stack<(string Tag, int At)>? Declared { get; set; }
}
