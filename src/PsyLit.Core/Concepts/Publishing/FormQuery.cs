using PsyLit.Core.Concepts.Matching.Forms;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Publishing;

/// <summary>Which words of the index a text must have for a form to be found in it: never too few texts, sometimes some too many.</summary>
/// <remarks>
/// The matcher lets a hyphen of a form be a hyphen, a space or nothing, parts a form by other words ("frontal and temporal cortex"), and
/// allows endings; the index joins short names with their numbers (PSD-95) and reads notations of receptors as one word. So each run of
/// letters and digits is asked for as the beginning of a word, joined to the next or not, anywhere in the record.
/// </remarks>
internal static class FormQuery
{
    /// <summary>Beyond this many places that may be joined, only the first word is asked for.</summary>
    private const int MostJoints = 5;

    // However a receptor is named, its text has one of these (see ReceptorNotation).
    private static readonly string[] SerotoninWords = ["5", "hydroxytrypt", "serotonin", "serotonerg", "serotoniner", "s2"];
    private static readonly string[] DopamineWords = ["dopamin", "d1", "d2", "d3", "d4", "d5", "d"];

    /// <summary>What to look up; several are alternatives.</summary>
    public static IEnumerable<IndexQuery> Of(Concept concept, string form)
    {
        var made = new VocabularyForm(0, concept, form, ambiguity: null);
        if (SerotoninNotation.Read(made.Folded, 0, []) > 0)
            return SerotoninWords.Select(Beginning);
        if (made.Folded.Length == 11 && made.Folded[0] == 'd' && made.Folded.EndsWith(" receptor", StringComparison.Ordinal))
            return DopamineWords.Select(word => word == "d" ? new IndexQuery.Words([word]) : Beginning(word));
        return Inflection.Variants(made).SelectMany(OfVariant);
    }

    private static IEnumerable<IndexQuery> OfVariant(string variant)
    {
        var runs = Runs(variant);
        if (runs.Count == 0)
            return [];
        var joints = Enumerable.Range(1, runs.Count - 1).Where(place => runs[place].MayJoin).ToList();
        if (joints.Count > MostJoints)
            return [Beginning(runs[0].Text)];
        return Enumerable.Range(0, 1 << joints.Count).Select(choice => Joined(runs, [.. joints.Where((_, bit) => (choice & (1 << bit)) != 0)]));
    }

    private static IndexQuery Joined(List<Run> runs, HashSet<int> joints)
    {
        var words = new List<(string Text, bool IsWord)>();
        for (var place = 0; place < runs.Count; place++)
        {
            if (joints.Contains(place))
                words[^1] = (words[^1].Text + runs[place].Text, true);
            else
                words.Add((runs[place].Text, place == 0 || runs[place].IsWord));
        }

        return IndexQuery.AllOf([.. words.Where(word => word.IsWord).Select(word => word.Text).Distinct(StringComparer.Ordinal).Select(Beginning)]);
    }

    private static List<Run> Runs(string variant)
    {
        var runs = new List<Run>();
        for (var at = 0; at < variant.Length;)
        {
            var start = at;
            while (start < variant.Length && !char.IsLetterOrDigit(variant[start]))
                start++;
            var end = start;
            while (end < variant.Length && char.IsLetterOrDigit(variant[end]))
                end++;
            if (end == start)
                break;
            var between = variant[at..start];
            var isNumber = char.IsAsciiDigit(variant[start]);
            // A number may belong to the word before it, and an 's is no word.
            runs.Add(new Run(variant[start..end], between == "-" || (between == " " && isNumber), !isNumber && between != "'"));
            at = end;
        }

        return runs;
    }

    private static IndexQuery Beginning(string word)
    {
        var american = Spelling.ToAmerican(word);
        var asked = new IndexQuery.Words([word], IsPrefix: true);
        return american == word ? asked : new IndexQuery.Any([asked, new IndexQuery.Words([american], IsPrefix: true)]);
    }

    /// <param name="Text">Letters and digits.</param>
    /// <param name="MayJoin">True when a text may write it together with the run before.</param>
    /// <param name="IsWord">True when the index has it as the beginning of a word wherever it is not joined.</param>
    private sealed record Run(string Text, bool MayJoin, bool IsWord);
}
