using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Concepts.Editing;

/// <summary>A concept as it is typed; lists have one entry a line.</summary>
public sealed class ConceptForm
{
    /// <summary>The longest name.</summary>
    public const int LongestLabel = 200;

    /// <summary>The longest definition.</summary>
    public const int LongestDefinition = 1000;

    // Room for new ones on every opening of the form, so that it works without scripts.
    private const int BlankRules = 1;

    public string? Label { get; set; }

    public string? Kind { get; set; }

    public string? Parents { get; set; }

    public string? Forms { get; set; }

    public string? Definition { get; set; }

    public string? NotWithin { get; set; }

    public List<RuleForm> Rules { get; init; } = [];

    /// <summary>The form of a concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="vocabulary">For the names of its parents.</param>
    /// <param name="doubtful">A form that is to get a rule; null for none.</param>
    public static ConceptForm Of(Concept concept, Vocabulary vocabulary, string? doubtful = null)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var rules = concept.Ambiguous.Select(RuleForm.Of).ToList();
        if (!string.IsNullOrWhiteSpace(doubtful) && rules.TrueForAll(rule => rule.Form != doubtful) && concept.Synonyms.Contains(doubtful))
            rules.Add(new RuleForm { Form = doubtful });
        return new ConceptForm
        {
            Label = concept.Label,
            Kind = concept.Kind,
            Parents = string.Join('\n', concept.Parents.Select(id => vocabulary.Find(id)?.Label ?? id)),
            Forms = string.Join('\n', concept.Synonyms),
            Definition = concept.Definition,
            NotWithin = string.Join('\n', concept.NotWithin),
            Rules = [.. rules, .. Enumerable.Range(0, BlankRules).Select(_ => new RuleForm())],
        };
    }

    /// <summary>Reads what was typed.</summary>
    /// <param name="id">The concept's id.</param>
    /// <param name="vocabulary">What it is to be part of.</param>
    /// <returns>The concept, or why there is none, one sentence for each mistake.</returns>
    public (Concept? Concept, IReadOnlyList<string> Problems) Read(string id, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var problems = new List<string>();
        var parents = new List<string>();
        foreach (var line in Lines(Parents))
        {
            if (Named(vocabulary, line) is { } parent)
                parents.Add(parent.Id);
            else
                problems.Add($"There is no concept “{line}” that this one could belong to.");
        }

        var concept = new Concept(
            id, Label?.Trim() ?? "", Kind?.Trim() ?? "", [.. parents.Distinct()], Lines(Forms), Definition?.Trim() ?? "", [.. Rules.Select(rule => rule.Read()).OfType<AmbiguousForm>()])
        {
            NotWithin = Lines(NotWithin),
        };
        Check(concept, vocabulary, problems);
        return problems.Count == 0 ? (concept, problems) : (null, problems);
    }

    internal static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal)];

    private static void Check(Concept concept, Vocabulary vocabulary, List<string> problems)
    {
        if (concept.Label.Length is 0 or > LongestLabel)
            problems.Add($"A concept has a name of at most {LongestLabel} characters.");
        if (vocabulary.Concepts.All(other => other.Kind != concept.Kind))
            problems.Add("Choose a kind.");
        if (concept.Definition.Length is 0 or > LongestDefinition)
            problems.Add($"Say in one sentence, at most {LongestDefinition} characters, what it covers.");
        if (concept.Synonyms.Count > VocabularyFile.MaximumForms || concept.Synonyms.Concat(concept.NotWithin).Any(form => form.Length > VocabularyFile.MaximumFormLength))
            problems.Add($"At most {VocabularyFile.MaximumForms} spellings of at most {VocabularyFile.MaximumFormLength} characters each.");
        if (concept.Parents.Any(parent => parent == concept.Id || vocabulary.IsBelow(parent, concept.Id)))
            problems.Add("It cannot belong to itself, nor to a concept that belongs to it.");
        foreach (var rule in concept.Ambiguous.GroupBy(rule => rule.Form).Where(group => group.Count() > 1))
            problems.Add($"“{rule.Key}” has two rules.");
        foreach (var rule in concept.Ambiguous.Where(rule => rule is { AcceptedByDefault: true, RejectIfNearby.Count: 0 }))
            problems.Add($"The rule of “{rule.Form}” says nothing: it is accepted, and no word speaks against it.");
    }

    private static Concept? Named(Vocabulary vocabulary, string line) =>
        vocabulary.Find(line) ?? vocabulary.Concepts.FirstOrDefault(concept => string.Equals(concept.Label, line, StringComparison.OrdinalIgnoreCase));
}
