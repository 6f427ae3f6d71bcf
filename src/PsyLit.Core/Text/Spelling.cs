using System.Text;

namespace PsyLit.Core.Text;

/// <summary>
/// British and American spelling of folded words. Used where words meet words: the vocabulary gives each of its forms both
/// spellings, and a search index may pass both its words and the query's through <see cref="ToAmerican"/>.
/// </summary>
public static class Spelling
{
    // Whole stems rather than bare endings: "our" and "ise" also end hour, four, exercise, rise, promise.
    private static readonly (string British, string American)[] Stems =
    [
        ("behaviour", "behavior"), ("tumour", "tumor"), ("colour", "color"), ("favour", "favor"), ("labour", "labor"), ("odour", "odor"),
        ("humour", "humor"), ("honour", "honor"), ("neighbour", "neighbor"), ("signalling", "signaling"), ("signalled", "signaled"),
        ("labelled", "labeled"), ("labelling", "labeling"), ("modelling", "modeling"), ("modelled", "modeled"), ("counselling", "counseling"),
        ("remodelling", "remodeling"), ("centre", "center"), ("fibre", "fiber"), ("litre", "liter"), ("metre", "meter"),
        ("programme", "program"), ("analogue", "analog"), ("catalogue", "catalog"), ("dialogue", "dialog"), ("haem", "hem"), ("anaem", "anem"),
        ("anaesth", "anesth"), ("oestr", "estr"), ("oesoph", "esoph"), ("oedema", "edema"), ("foetal", "fetal"), ("foetus", "fetus"),
        ("paediatr", "pediatr"), ("gynaecol", "gynecol"), ("leukaemia", "leukemia"), ("ischaem", "ischem"), ("caesar", "cesar"),
        ("diarrhoea", "diarrhea"), ("orthopaed", "orthoped"), ("aetiol", "etiol"), ("coeruleus", "ceruleus"), ("sulph", "sulf"),
        ("enrolment", "enrollment"), ("fulfil", "fulfill"), ("practise", "practice"), ("defence", "defense"), ("licence", "license"),
        ("judgement", "judgment"), ("ageing", "aging"), ("grey", "gray"), ("mould", "mold"), ("sceptic", "skeptic"), ("manoeuv", "maneuv"),
    ];

    private static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("isations", "izations"), ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"),
        ("iser", "izer"), ("isers", "izers"), ("isable", "izable"), ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"),
    ];

    private const int ShortestBritish = 4;

    private static readonly SpellingClues Clues = new(Stems, Endings.Select(ending => ending.British[..3]).Distinct());

    // Words that merely look like the verb ending; both countries write them with an s.
    private static readonly HashSet<string> AlwaysS = new(StringComparer.Ordinal)
    {
        "advise", "comprise", "compromise", "concise", "devise", "disguise", "enterprise", "excise", "exercise", "expertise", "improvise",
        "incise", "likewise", "merchandise", "noise", "otherwise", "paradise", "precise", "premise", "promise", "raise", "revise", "rise",
        "stepwise", "supervise", "surprise", "televise", "wise", "analyses", "hydrolyses", "dialyses", "paralyses", "catalyses", "praise",
        "arise", "cruise", "bruise", "poise", "demise", "chastise", "advertise", "franchise", "pairwise", "clockwise",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AlwaysSLookup = AlwaysS.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The American spelling of one folded word (behaviour, randomised, haemorrhage); the word itself when it has no other.</summary>
    public static string ToAmerican(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length < ShortestBritish || Clues.Find(word, 0) < 0)
            return word;
        return Clues.FindStem(word) is { } stem
            ? string.Concat(word.AsSpan(0, stem.At), stem.American, word.AsSpan(stem.At + stem.British.Length))
            : RespellEnding(word, toAmerican: true);
    }

    /// <summary>Words parted by single spaces, each in American spelling; null when they are so already, as most are.</summary>
    public static string? ToAmericanWords(ReadOnlySpan<char> words)
    {
        StringBuilder? respelled = null;
        var taken = 0;
        var at = 0;
        while (Clues.Find(words, at) is >= 0 and var found)
        {
            var start = words[..found].LastIndexOf(' ') + 1;
            at = words[found..].IndexOf(' ') is >= 0 and var length ? found + length : words.Length;
            var word = words[start..at].ToString();
            if (ToAmerican(word) is var american && !ReferenceEquals(american, word))
            {
                (respelled ??= new StringBuilder(words.Length)).Append(words[taken..start]).Append(american);
                taken = at;
            }
        }

        return respelled?.Append(words[taken..]).ToString();
    }

    /// <summary>A folded form of one or more words in every spelling it has: as given, all American, all British, without repeats.</summary>
    public static IReadOnlyList<string> Variants(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var american = EachWord(form, toAmerican: true);
        var british = EachWord(form, toAmerican: false);
        return [.. new[] { form, american, british }.Distinct(StringComparer.Ordinal)];
    }

    private static string EachWord(string form, bool toAmerican)
    {
        var result = new StringBuilder(form.Length + 4);
        var at = 0;
        while (at < form.Length)
        {
            var end = at;
            while (end < form.Length && char.IsAsciiLetter(form[end]))
                end++;
            if (end - at >= 4)
                result.Append(Respell(form[at..end], toAmerican));
            else
                result.Append(form, at, end - at);
            if (end < form.Length)
                result.Append(form[end++]);
            at = end;
        }
        return result.ToString();
    }

    private static string Respell(string word, bool toAmerican) =>
        toAmerican ? ToAmerican(word) : ToBritishStem(word) ?? RespellEnding(word, toAmerican: false);

    private static string? ToBritishStem(string word)
    {
        foreach (var (british, american) in Stems)
        {
            var at = word.IndexOf(american, StringComparison.Ordinal);
            // "hem" opens hemisphere too; the few stems of three letters only turn American.
            if (at >= 0 && american.Length > 4 && !(british.StartsWith(american, StringComparison.Ordinal) && word.AsSpan(at).StartsWith(british)))
                return string.Concat(word.AsSpan(0, at), british, word.AsSpan(at + american.Length));
        }
        return null;
    }

    private static string RespellEnding(string word, bool toAmerican)
    {
        foreach (var (british, american) in Endings)
        {
            var (from, to) = toAmerican ? (british, american) : (american, british);
            // At least four letters before the ending: "rise", "wise", "size", "prize" stay.
            if (word.Length >= from.Length + 4 && word.EndsWith(from, StringComparison.Ordinal) && !KeepsS(word))
                return string.Concat(word.AsSpan(0, word.Length - from.Length), to);
        }
        return word;
    }

    private static bool KeepsS(string word)
    {
        if (AlwaysSLookup.Contains(word))
            return true;
        // exercises, promised, revising: try the word's base.
        foreach (var ending in (ReadOnlySpan<string>)["s", "d", "r", "rs"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && AlwaysSLookup.Contains(word.AsSpan(0, word.Length - ending.Length)))
                return true;
        }
        return word.EndsWith("ising", StringComparison.Ordinal) && AlwaysS.Contains(string.Concat(word.AsSpan(0, word.Length - 3), "e"));
    }
}
