namespace PsyLit.Core.Groups;

/// <summary>What the texts of a group may be.</summary>
public static class GroupText
{
    public const int MaxName = 80;

    public const int MaxDescription = 2000;

    /// <summary>Why a group cannot have this normal name, as a sentence; null when it can.</summary>
    public static string? NameProblem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            return "Give the group a name first.";
        if (name.Length > MaxName)
            return $"A name may have {MaxName} characters; this one has {name.Length}.";
        return name.Any(char.IsLetterOrDigit) ? null : "A name needs a letter or a digit.";
    }

    /// <summary>Why a group cannot have this normal description, as a sentence; null when it can.</summary>
    public static string? DescriptionProblem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxDescription ? null : $"A description may have {MaxDescription} characters; this one has {text.Length}.";
    }
}
