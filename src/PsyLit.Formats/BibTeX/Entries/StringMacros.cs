namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>The abbreviations of a file (<c>@string{jpp = "J. Psychopharm."}</c>), and the months that every BibTeX style defines.</summary>
/// <remarks>A string may be made of other strings; lengths are limited, so that strings that double each other stay small.</remarks>
internal sealed class StringMacros
{
    /// <summary>The longest value of one string, in characters: names of journals and publishers have a tenth of it.</summary>
    public const int MaximumLength = 4 * 1024;

    private const int MaximumTotal = 8 * 1024 * 1024;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = "January",
        ["feb"] = "February",
        ["mar"] = "March",
        ["apr"] = "April",
        ["may"] = "May",
        ["jun"] = "June",
        ["jul"] = "July",
        ["aug"] = "August",
        ["sep"] = "September",
        ["oct"] = "October",
        ["nov"] = "November",
        ["dec"] = "December",
    };

    private int total;

    /// <summary>Keeps a string; false when it is too long or there are too many.</summary>
    public bool Define(string name, string value)
    {
        if (value.Length > MaximumLength || (total += name.Length + value.Length) > MaximumTotal)
        {
            return false;
        }

        values[name] = value;
        return true;
    }

    /// <summary>What an abbreviation stands for; the name itself when nobody defined it, as a word without quotation marks is often meant.</summary>
    public string Expand(string name) => values.GetValueOrDefault(name, name);
}
