using PsyLit.Core.Tags;

namespace PsyLit.Core.Collections;

/// <summary>What the texts of a collection may be.</summary>
public static class CollectionText
{
    public const int MaxName = 120;

    public const int MaxDescription = 2000;

    public const int MaxNote = 2000;

    /// <summary>A name as it is stored and shown: one line, single spaces, nothing unseen in it.</summary>
    public static string NormalName(string? name) => TagName.Normal(name);

    /// <summary>A description or note as it is stored: lines end as on Unix, nothing around it.</summary>
    public static string Normal(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>What two spellings of one name have in common.</summary>
    public static string Key(string name) => TagName.Key(name);

    /// <summary>Why a collection cannot have this normal name, as a sentence; null when it can.</summary>
    public static string? NameProblem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return "Give the collection a name first.";
        if (name.Length > MaxName)
            return $"A name may have {MaxName} characters; this one has {name.Length}.";
        return Key(name).Any(char.IsLetterOrDigit) ? null : "A name needs a letter or a digit.";
    }

    /// <summary>Why a collection cannot have this normal description, as a sentence; null when it can.</summary>
    public static string? DescriptionProblem(string text) => TooLong(text, MaxDescription, "A description");

    /// <summary>Why a record cannot have this normal note, as a sentence; null when it can.</summary>
    public static string? NoteProblem(string text) => TooLong(text, MaxNote, "A note");

    private static string? TooLong(string text, int most, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? null : $"{what} may have {most} characters; this one has {text.Length}.";
    }
}
