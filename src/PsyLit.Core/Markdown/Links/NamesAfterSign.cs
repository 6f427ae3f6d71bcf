using System.Text.RegularExpressions;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Markdown.Links;

/// <summary>Finds <c>@person</c> and <c>#concept</c> in running text. Names have several words, so the longest that is known counts.</summary>
internal static partial class NamesAfterSign
{
    /// <summary>More in one text are a list of members.</summary>
    private const int MostPeople = 50;

    private const int MostWords = 8;

    /// <summary>Links to the known people and concepts that a text names.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="names">Who and what is known.</param>
    /// <param name="mentioned">Takes up the accounts of the people.</param>
    public static IEnumerable<TextLink> In(string text, KnownNames names, ISet<long> mentioned)
    {
        foreach (Match sign in Sign().Matches(text))
        {
            var link = text[sign.Index] == '@' ? Person(text, sign.Index, names, mentioned) : Concept(text, sign.Index, names);
            if (link is not null)
                yield return link;
        }
    }

    /// <summary>All that an <c>@</c> in a text may be followed by as a name, in the form in which names are looked up.</summary>
    public static IEnumerable<string> PossiblePeople(string markdown) => Sign().Matches(markdown)
        .Where(sign => markdown[sign.Index] == '@').Take(MostPeople)
        .SelectMany(sign => Ends(markdown, sign.Index + 1, AccountRules.MaxNameLength).Select(end => KnownNames.Key(markdown[(sign.Index + 1)..end])));

    private static TextLink? Person(string text, int at, KnownNames names, ISet<long> mentioned)
    {
        foreach (var end in Ends(text, at + 1, AccountRules.MaxNameLength))
        {
            if (!names.People.TryGetValue(KnownNames.Key(text[(at + 1)..end]), out var person))
                continue;
            mentioned.Add(person.AccountId);
            return new TextLink(at, end, person.Address, "@" + person.Name);
        }

        return null;
    }

    private static TextLink? Concept(string text, int at, KnownNames names)
    {
        foreach (var end in names.Concepts is null ? [] : Ends(text, at + 1, 80))
        {
            var name = text[(at + 1)..end];
            // One letter or a bare number is the name of nothing here: "#2" is the second point.
            if (end - at > 2 && !name.All(char.IsAsciiDigit) && (names.Concepts!.Find(name) ?? names.Concepts.FindId(name)) is { } concept)
                return new TextLink(at, end, $"/concepts/{Uri.EscapeDataString(concept.Id)}");
        }

        return null;
    }

    // The ends of words from here on, the farthest first: a name ends with one of them.
    private static List<int> Ends(string text, int start, int longest)
    {
        var ends = new List<int>();
        for (var at = start + 1; at <= Math.Min(text.Length, start + longest) && ends.Count < MostWords && text[at - 1] != '\n'; at++)
        {
            if (IsOfWord(text[at - 1]) && (at == text.Length || !IsOfWord(text[at])))
                ends.Insert(0, at);
        }

        return ends;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    // Not within a word (an e-mail address, an anchor of an address) and not doubled.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_/&@#.])[@#](?=[\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
