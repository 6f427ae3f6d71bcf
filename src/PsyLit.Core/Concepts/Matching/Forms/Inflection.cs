using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Forms;

/// <summary>
/// The written variants of a form that differ by grammar only: British and American spelling, Latin and irregular plurals, a
/// singular for a form listed in the plural, and a prefix set off by a hyphen. The plain plural -s is allowed while matching.
/// </summary>
internal static class Inflection
{
    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("nucleus", "nuclei"), ("hippocampus", "hippocampi"), ("thalamus", "thalami"), ("locus", "loci"), ("cortex", "cortices"),
        ("amygdala", "amygdalae"), ("insula", "insulae"), ("habenula", "habenulae"), ("claustrum", "claustra"), ("cerebellum", "cerebella"),
        ("gyrus", "gyri"), ("striatum", "striata"), ("mouse", "mice"), ("analysis", "analyses"), ("diagnosis", "diagnoses"),
        ("psychosis", "psychoses"), ("synapsis", "synapses"), ("hypothesis", "hypotheses"), ("index", "indices"), ("axis", "axes"),
        ("child", "children"), ("woman", "women"), ("man", "men"), ("half-life", "half-lives"), ("torsade", "torsades"),
        ("stimulus", "stimuli"), ("locus coeruleus", "loci coerulei"),
    ];

    private static readonly string[] Prefixes = ["anti", "non", "neuro", "micro", "cross", "post", "pre", "hetero", "auto"];

    /// <summary>All variants of a folded form, the form itself first, without repeats.</summary>
    public static IEnumerable<string> Variants(VocabularyForm form)
    {
        if (form.IsAcronym)
            return [form.Folded];
        var variants = new List<string>();
        foreach (var spelled in Spelling.Variants(form.Folded))
        {
            variants.Add(spelled);
            // "Subjects" may be people; "subject to" is not.
            variants.AddRange(Numbers(spelled, form.Ambiguity is null));
        }
        foreach (var variant in variants.ToArray())
        {
            if (WithHyphen(variant) is { } hyphenated)
                variants.Add(hyphenated);
        }
        return variants.Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Numbers(string form, bool singularToo)
    {
        foreach (var (singular, plural) in Irregular)
        {
            if (EndsWithWord(form, singular))
                yield return string.Concat(form.AsSpan(0, form.Length - singular.Length), plural);
            if (EndsWithWord(form, plural))
                yield return string.Concat(form.AsSpan(0, form.Length - plural.Length), singular);
        }
        // "Visual cortical activity" is that of the visual cortex.
        if (form.EndsWith(" cortex", StringComparison.Ordinal))
            yield return string.Concat(form.AsSpan(0, form.Length - "ex".Length), "ical");
        if (form.Length > 5 && form[^1] == 'y' && char.IsAsciiLetter(form[^2]) && form[^2] is not ('a' or 'e' or 'i' or 'o' or 'u'))
            yield return string.Concat(form.AsSpan(0, form.Length - 1), "ies");
        if (form.Length > 7 && form.EndsWith("ies", StringComparison.Ordinal))
            yield return string.Concat(form.AsSpan(0, form.Length - 3), "y");
        else if (singularToo && IsPlural(form))
            yield return form[..^1];
    }

    /// <summary>A last word that ends in a plural -s: not the -ss, -us, -is, -ics of singular nouns.</summary>
    private static bool IsPlural(string form)
    {
        var word = form[(form.LastIndexOfAny([' ', '-']) + 1)..];
        return word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && !word.EndsWith("ics", StringComparison.Ordinal);
    }

    private static bool EndsWithWord(string form, string word) =>
        form.EndsWith(word, StringComparison.Ordinal) && (form.Length == word.Length || !char.IsLetterOrDigit(form[form.Length - word.Length - 1]));

    private static string? WithHyphen(string form)
    {
        foreach (var prefix in Prefixes)
        {
            if (form.Length > prefix.Length + 4 && form.StartsWith(prefix, StringComparison.Ordinal) && char.IsAsciiLetter(form[prefix.Length]))
                return string.Concat(prefix, "-", form.AsSpan(prefix.Length));
        }
        return null;
    }
}
