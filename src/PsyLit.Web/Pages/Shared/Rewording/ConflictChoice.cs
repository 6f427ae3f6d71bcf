using System.ComponentModel.DataAnnotations;

namespace PsyLit.Web.Pages.Shared.Rewording;

/// <summary>What a writer decided who was shown a <see cref="TextConflict"/>, as its form sends it; empty in every other form.</summary>
public sealed class ConflictChoice
{
    /// <summary><c>merged</c>, <c>mine</c> or <c>saved</c>; null when nothing was chosen.</summary>
    public string? Choice { get; set; }

    /// <summary>The text that was to be saved when the conflict was found.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Mine { get; set; }

    /// <summary>What the writer began from; empty when that is not known.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Origin { get; set; }

    /// <summary>What was saved when the conflict was found.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Seen { get; set; }

    /// <summary>The newest saved text that the writer knows of; null when the form does not say.</summary>
    public string? Known => (Seen ?? Origin)?.ReplaceLineEndings("\n");

    /// <summary>Whether there was a conflict to decide.</summary>
    public bool IsAsked => Mine is not null;

    /// <summary>The text to save, and why it cannot be saved yet, as a sentence.</summary>
    /// <param name="typed">What stands in the box.</param>
    /// <param name="saved">What is saved.</param>
    public (string Text, string? Problem) Decide(string typed, string saved)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (!IsAsked)
            return (typed, null);
        return Choice switch
        {
            "mine" => (Lines(Mine!), null),
            "saved" => (saved, null),
            "merged" when typed.Contains(ThreeWayText.Opening, StringComparison.Ordinal) =>
                (typed, "Both wordings still stand between ⟪ and ⟫. Keep the words you want and take the signs away."),
            "merged" => (typed, null),
            _ => (typed, "Choose first which of the texts is to be saved."),
        };
    }

    /// <summary>The conflict again, for who has not decided it yet; null when there was none.</summary>
    public TextConflict? Again(string saved) => IsAsked ? new TextConflict(Origin is { Length: > 0 } ? Lines(Origin) : null, saved, Lines(Mine!)) : null;

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
