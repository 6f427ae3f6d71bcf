namespace PsyLit.Core.ReadingSessions;

/// <summary>A question that every reader answers for every record of a session.</summary>
public sealed class SessionCriterion
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    /// <summary>Where it stands among the questions, counted from 1.</summary>
    public int Position { get; set; }

    /// <summary>The question, 1 to <see cref="SessionText.MaxQuestion"/> characters.</summary>
    public string Question { get; set; } = "";

    /// <summary>How it is meant, shown while reading; empty when nothing was said.</summary>
    public string Guidance { get; set; } = "";

    /// <summary>The answers to choose from, 2 to 5, in order. Votes hold their place in this list.</summary>
    public IReadOnlyList<string> Answers { get; set; } = [];
}
