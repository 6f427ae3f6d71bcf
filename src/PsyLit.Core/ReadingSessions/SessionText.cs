using PsyLit.Core.Collections;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.ReadingSessions;

/// <summary>What the texts of a reading session may be.</summary>
public static class SessionText
{
    public const int MaxTitle = 120;

    public const int MaxPurpose = 2000;

    public const int MaxQuestion = 300;

    public const int MaxGuidance = 1000;

    public const int MaxAnswer = 40;

    public const int MaxReason = MarkdownRenderer.MaxLength;

    public const int MaxNote = 2000;

    /// <summary>The most questions of one session; a list that is longer is not kept in view.</summary>
    public const int MaxCriteria = 12;

    /// <summary>The most records of one session.</summary>
    public const int MaxRecords = 200;

    public const int MinAnswers = 2;

    public const int MaxAnswers = 5;

    /// <summary>What is answered unless those who lead say otherwise.</summary>
    public static IReadOnlyList<string> UsualAnswers { get; } = ["yes", "no", "unclear"];

    /// <summary>Why a session cannot have this normal title, as a sentence; null when it can.</summary>
    public static string? TitleProblem(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (title.Length == 0)
            return "Give the session a title first.";
        return title.Length <= MaxTitle ? null : $"A title may have {MaxTitle} characters; this one has {title.Length}.";
    }

    /// <summary>Why a text of so many characters is too long, as a sentence; null when it is not.</summary>
    /// <param name="text">A normal text (<see cref="CollectionText.Normal"/>).</param>
    /// <param name="most">Characters it may have.</param>
    /// <param name="what">What it is, as the sentence begins: "A reason".</param>
    public static string? TooLong(string text, int most, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? null : $"{what} may have {most:N0} characters; this one has {text.Length:N0}.";
    }
}
