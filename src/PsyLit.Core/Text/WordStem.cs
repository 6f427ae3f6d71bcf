namespace PsyLit.Core.Text;

/// <summary>
/// What words of one family have in common: receptor and receptors, treat, treated and treatments. M. F. Porter, "An algorithm for suffix
/// stripping", Program 14 (1980), for folded words in American spelling. Names with digits (5ht2a) have no other forms and stay as they are.
/// </summary>
public static class WordStem
{
    /// <summary>Shorter words have no ending to take off.</summary>
    private const int ShortestWord = 3;

    // The first that fits counts, so a longer ending stands before one that it ends with.
    private static readonly (string Ending, string Instead)[] Double =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"),
        ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"),
        ("izer", "ize"), ("alli", "al"), ("ator", "ate"), ("logi", "log"), ("bli", "ble"), ("eli", "e"),
    ];

    private static readonly (string Ending, string Instead)[] Single =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Last =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a word. It need not be a word itself.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < ShortestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        word = WithoutPlural(word);
        word = WithoutPast(word);
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1)))
            word = word[..^1] + "i";
        word = Replace(word, Double);
        word = Replace(word, Single);
        return WithoutE(WithoutLast(word));
    }

    /// <summary>What every word of the stem's family begins with, to look for them in an ordered list.</summary>
    public static string Beginning(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        // hope, hoping; happy, happiness.
        return stem.Length > ShortestWord && stem[^1] is 'e' or 'i' ? stem[..^1] : stem;
    }

    private static string WithoutPlural(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string WithoutPast(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var ending = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (ending == 0 || !HasVowel(word.AsSpan(0, word.Length - ending)))
            return word;
        word = word[..^ending];
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal) || word.EndsWith("iz", StringComparison.Ordinal))
            return word + "e";
        if (EndsWithDouble(word) && word[^1] is not ('l' or 's' or 'z'))
            return word[..^1];
        return Measure(word) == 1 && EndsShort(word) ? word + "e" : word;
    }

    private static string Replace(string word, (string Ending, string Instead)[] endings)
    {
        foreach (var (ending, instead) in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return Measure(word.AsSpan(0, word.Length - ending.Length)) > 0 ? word[..^ending.Length] + instead : word;
        }

        return word;
    }

    private static string WithoutLast(string word)
    {
        foreach (var ending in Last)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word.AsSpan(0, word.Length - ending.Length);
            return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem.ToString() : word;
        }

        return word;
    }

    private static string WithoutE(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word.AsSpan(0, word.Length - 1);
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !EndsShort(stem)))
                word = word[..^1];
        }

        return Measure(word) > 1 && word[^1] == 'l' && EndsWithDouble(word) ? word[..^1] : word;
    }

    /// <summary>How many times a consonant follows a vowel: about the number of syllables.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < word.Length; i++)
        {
            var isVowel = IsVowel(word, i);
            if (afterVowel && !isVowel)
                measure++;
            afterVowel = isVowel;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
                return true;
        }

        return false;
    }

    private static bool EndsWithDouble(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    // Consonant, vowel, consonant, the last not w, x or y: hop, but not snow.
    private static bool EndsShort(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] is not ('w' or 'x' or 'y')
        && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3);

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));
}
