using PsyLit.Core.Concepts.Matching.Surroundings;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Forms;

/// <summary>One form of one concept, made ready for matching.</summary>
internal sealed class VocabularyForm
{
    /// <summary>Longest form that can be an acronym; "cryo-EM" and "escitalopram" are not.</summary>
    private const int LongestAcronym = 8;

    /// <summary>Longest acronym of a rating scale: GRID-HAMD, GRID-HAM-D.</summary>
    private const int LongestInstrument = 12;

    // Upper case or not, for every letter or digit of an acronym, separators left out; null when case does not matter.
    private readonly bool[]? upper;

    public VocabularyForm(int concept, Concept source, string form, Ambiguity? ambiguity)
    {
        Concept = concept;
        Form = form;
        Ambiguity = ambiguity;
        var folded = TextFolder.Fold(form.Trim());
        Folded = folded.Text;
        IsReceptor = source.Kind == "receptor-target";
        IsInstrument = source.Kind == "outcome-instrument" && form.Length <= LongestInstrument && IsMostlyCapitals(form);
        Rule = (source.Kind is "receptor-target" or "pathway-molecule") && NamesPhosphorylated(Folded) ? MentionRule.Phosphorylated : MentionRule.Form;
        if (!LooksLikeAcronym(form))
            return;
        upper = [.. Enumerable.Range(0, Folded.Length).Where(i => char.IsLetterOrDigit(Folded[i])).Select(i => char.IsUpper(folded.Original(i)))];
    }

    public int Concept { get; }

    public string Form { get; }

    public string Folded { get; }

    public Ambiguity? Ambiguity { get; }

    public MentionRule Rule { get; }

    public bool IsAcronym => upper is not null;

    public bool IsReceptor { get; }

    /// <summary>True for the acronym of a rating scale, which a number of items may follow.</summary>
    public bool IsInstrument { get; }

    /// <summary>An acronym must stand in the text in its own case: DMN, not dmn; NAc, not NAC.</summary>
    public bool AgreesInCase(FoldedText text, int start, int end)
    {
        if (upper is null)
            return true;
        var folded = text.Text;
        var letter = 0;
        for (var i = start; i < end && letter < upper.Length; i++)
        {
            if (char.IsLetterOrDigit(folded[i]) && upper[letter++] != char.IsUpper(text.Original(i)))
                return false;
        }
        return true;
    }

    private static bool NamesPhosphorylated(string folded) =>
        folded.StartsWith("p-", StringComparison.Ordinal) || folded.StartsWith("phospho-", StringComparison.Ordinal)
        || folded.StartsWith("phosphorylated ", StringComparison.Ordinal);

    /// <summary>At most eight characters, two capitals or more, no run of three lower-case letters.</summary>
    public static bool LooksLikeAcronym(string form) => form.Length <= LongestAcronym && IsMostlyCapitals(form);

    private static bool IsMostlyCapitals(string form)
    {
        if (form.Count(char.IsUpper) < 2)
            return false;
        var run = 0;
        foreach (var c in form)
        {
            run = char.IsLower(c) ? run + 1 : 0;
            if (run == 3)
                return false;
        }
        return true;
    }
}
