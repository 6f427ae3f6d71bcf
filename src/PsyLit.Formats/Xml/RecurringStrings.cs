namespace PsyLit.Formats.Xml;

/// <summary>Makes strings of pieces of text, and gives the same string again for short ones that come again: names of elements, headings, languages, initials, addresses.</summary>
/// <remarks>Holds a fixed number of them, each in the one place its characters lead to, so that no file makes it grow.</remarks>
internal sealed class RecurringStrings
{
    // Longer texts seldom come again; the addresses of the authors of one work are about the longest that do.
    private const int Longest = 120;

    private const int Places = 4096;

    private readonly string?[] places = new string?[Places];

    /// <summary>The characters as a string.</summary>
    public string Of(ReadOnlySpan<char> characters)
    {
        if (characters.Length is 0 or > Longest)
        {
            return characters.ToString();
        }

        ref var place = ref places[(int)((uint)string.GetHashCode(characters) % Places)];
        return place is not null && characters.SequenceEqual(place) ? place : place = characters.ToString();
    }
}
