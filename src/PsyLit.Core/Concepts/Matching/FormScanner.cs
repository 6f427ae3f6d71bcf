using PsyLit.Core.Concepts.Matching.Forms;
using PsyLit.Core.Concepts.Matching.Surroundings;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching;

/// <summary>Finds everything in one text that may be a mention: forms, notations and coordinated parts. Built once, then only read.</summary>
internal sealed class FormScanner
{
    private readonly FormTrie trie = new();
    private readonly ReceptorNotation receptors = new();
    private readonly Hierarchy hierarchy;

    public FormScanner(Vocabulary vocabulary, Hierarchy hierarchy)
    {
        this.hierarchy = hierarchy;
        for (var number = 0; number < vocabulary.Concepts.Count; number++)
        {
            var concept = vocabulary.Concepts[number];
            var ambiguous = concept.Ambiguous.GroupBy(a => a.Form, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Ambiguity(g.First()), StringComparer.Ordinal);
            // A label is written for readers ("Volinanserin (M100907)", "Tolerance"); it is a form only where no other is given.
            IEnumerable<string> forms = concept.Synonyms.Count > 0 ? concept.Synonyms : [concept.Label];
            var guarded = ambiguous.Keys.Select(TextFolder.FoldToString).ToHashSet(StringComparer.Ordinal);
            foreach (var form in forms.Concat(ambiguous.Keys).Distinct(StringComparer.Ordinal))
                Add(new VocabularyForm(number, concept, form, ambiguous.GetValueOrDefault(form)), guarded);
        }
        trie.Freeze();
    }

    /// <summary>Adds the candidates of one text to <paramref name="found"/>, in the order of their starts.</summary>
    public void Scan(FoldedText text, List<Candidate> found)
    {
        var folded = text.Text.AsSpan();
        var excluded = Exclusions.Find(text.Text);
        var subtypes = new List<ReceptorSubtype>(4);
        var claimed = 0;
        var inWord = false;
        for (var at = 0; at < folded.Length; at++)
        {
            var c = folded[at];
            var isWord = IsWord(c);
            var starts = isWord ? !inWord : c == '(';
            inWord = isWord;
            if (!starts || at < claimed || (excluded.Count > 0 && Exclusions.Contains(excluded, at)))
                continue;
            var end = c is '5' or 's' or 'd' or 'h' ? receptors.Read(text, at, subtypes, found) : -1;
            Walk(text, at, end, found);
            claimed = Math.Max(claimed, end);
        }
    }

    // A guarded form stays guarded when it comes back as the singular of another (expectancies, expectancy).
    private void Add(VocabularyForm form, HashSet<string> guarded)
    {
        if (form.Folded.Length == 0 || (receptors.Learn(form) && form.Ambiguity is null))
            return;
        foreach (var variant in Inflection.Variants(form))
        {
            if (form.Ambiguity is null && variant != form.Folded && guarded.Contains(variant))
                continue;
            trie.Add(variant, form);
            foreach (var (prefix, part) in Coordination.PartsOf(form, variant))
                trie.AddPart(prefix, part);
        }
    }

    private void Walk(FoldedText text, int start, int longerThan, List<Candidate> found)
    {
        var folded = text.Text.AsSpan();
        var node = FormTrie.Start;
        for (var at = start; at < folded.Length;)
        {
            node = trie.Step(node, folded[at]);
            if (node == 0)
                return;
            at++;
            if (trie.Ends(node) is { } forms && at > longerThan)
                AddForms(text, start, at, forms, found);
            if (trie.Parts(node) is not { } parts || at >= folded.Length)
                continue;
            if (Coordination.MayBeginAt(folded, at))
                AddParts(text, start, at, parts, found);
            else if (Coordination.AfterBracket(folded, at) is > 0 and var next)
                AddAcrossBracket(text, start, at, next, parts, found);
        }
    }

    private static void AddForms(FoldedText text, int start, int at, VocabularyForm[] forms, List<Candidate> found)
    {
        foreach (var form in forms)
        {
            var end = EndOf(text, at, form);
            if (end > 0 && form.AgreesInCase(text, start, at) && !IsPartOfAnotherName(text, end, form))
                found.Add(new Candidate(start, end, form.Concept, form.Rule, form.Form, form.Ambiguity));
        }
    }

    private void AddParts(FoldedText text, int start, int at, SharedPart[] parts, List<Candidate> found)
    {
        foreach (var part in parts)
        {
            if (Coordination.Completes(text.Text, at, part, hierarchy.IsStudyDesign[part.Form.Concept]) && part.Form.AgreesInCase(text, start, at))
                found.Add(new Candidate(start, at, part.Form.Concept, MentionRule.Coordination, part.Form.Form, part.Form.Ambiguity));
        }
    }

    /// <summary>"Serotonin (5-HT) transporter" is the transporter: the bracket only says its first word again.</summary>
    private static void AddAcrossBracket(FoldedText text, int start, int at, int next, SharedPart[] parts, List<Candidate> found)
    {
        foreach (var part in parts)
        {
            // "N-methyl-D-aspartate (NMDA) receptor" names one concept twice, and stays two mentions.
            var named = found.Exists(candidate => candidate.Start == start && candidate.Concept == part.Form.Concept);
            if (!named && Coordination.TailEnd(text.Text, next, part.Tail) is > 0 and var end && part.Form.AgreesInCase(text, start, at))
                found.Add(new Candidate(start, end, part.Form.Concept, part.Form.Rule, part.Form.Form, part.Form.Ambiguity));
        }
    }

    /// <summary>Where a form that matched up to <paramref name="at"/> ends, with the ending the grammar allows it; -1 when it only began another word.</summary>
    private static int EndOf(FoldedText text, int at, VocabularyForm form)
    {
        var folded = text.Text.AsSpan();
        if (form.IsInstrument && ItemCountEnd(text, at) is > 0 and var counted)
            return counted;
        if (form.IsInstrument && SubscaleEnd(text, at) is > 0 and var scale)
            return scale;
        if (Closes(text, at))
            return IsReceptorLetter(text, at, form) ? at + 2 : at;
        var c = folded[at];
        if (c == 's' && (!form.IsAcronym || !char.IsUpper(text.Original(at))) && Closes(text, at + 1))
            return at + 1;
        if (form.IsAcronym)
        {
            var receptor = form.IsReceptor && c == 'r' && char.IsUpper(text.Original(at));
            if (!receptor)
                return -1;
            return Closes(text, at + 1) ? at + 1 : folded[at + 1] == 's' && Closes(text, at + 2) ? at + 2 : -1;
        }
        return c == 'e' && at + 1 < folded.Length && folded[at + 1] == 's' && folded[at - 1] is 's' or 'x' or 'h' or 'z' && Closes(text, at + 2) ? at + 2 : -1;
    }

    /// <summary>Rating scales carry the number of their items: HAM-D-17, HAMD24, MADRS-10. Returns the end of such a number, or -1.</summary>
    private static int ItemCountEnd(FoldedText text, int at)
    {
        var folded = text.Text.AsSpan();
        var digit = at < folded.Length && folded[at] == '-' ? at + 1 : at;
        var end = digit;
        while (end < folded.Length && end < digit + 2 && char.IsAsciiDigit(folded[end]) && !text.IsSuperscript(end))
            end++;
        return end > digit && Closes(text, end) && (end == folded.Length || folded[end] != '%') ? end : -1;
    }

    /// <summary>The letters of a version or sub-scale: STAI-T, MADRS-S, PANAS-X. Returns their end, or -1.</summary>
    private static int SubscaleEnd(FoldedText text, int at)
    {
        if (at >= text.Text.Length || text.Text[at] != '-')
            return -1;
        var end = at + 1;
        while (end < text.Text.Length && end < at + 3 && char.IsUpper(text.Original(end)))
            end++;
        return end > at + 1 && Closes(text, end) ? end : -1;
    }

    private static bool IsReceptorLetter(FoldedText text, int at, VocabularyForm form) =>
        form.IsAcronym && form.IsReceptor && at + 1 < text.Text.Length && text.Text[at] == '-' && text.Text[at + 1] == 'r'
        && char.IsUpper(text.Original(at + 1)) && Closes(text, at + 2);

    /// <summary>No letter or digit follows, unless it is the superscript number of a reference.</summary>
    private static bool Closes(FoldedText text, int at) =>
        at >= text.Text.Length || !IsWord(text.Text[at]) || (char.IsAsciiDigit(text.Text[at]) && text.IsSuperscript(at));

    /// <summary>BDNF-AS is an antisense transcript, TRD-2019-44 a grant number, depressive-like a likeness.</summary>
    private static bool IsPartOfAnotherName(FoldedText text, int end, VocabularyForm form)
    {
        var folded = text.Text;
        if (end + 2 >= folded.Length || folded[end] != '-')
            return false;
        if (ReceptorNotation.IsAntisense(text, end))
            return true;
        if (form.IsAcronym)
            return end + 3 < folded.Length && !folded.AsSpan(end + 1, 3).ContainsAnyExceptInRange('0', '9');
        return folded.AsSpan(0, end).EndsWith("ive", StringComparison.Ordinal) && folded.AsSpan(end + 1).StartsWith("like", StringComparison.Ordinal);
    }

    private static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (c >= 128 && char.IsLetterOrDigit(c));
}
