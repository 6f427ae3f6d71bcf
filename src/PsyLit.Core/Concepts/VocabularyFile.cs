using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PsyLit.Core.Concepts;

/// <summary>Reads a vocabulary file: JSON with <c>kinds</c> and <c>concepts</c>, as in <c>seeds/vocabulary.json</c>.</summary>
public static class VocabularyFile
{
    /// <summary>More concepts than this are not one library's vocabulary but somebody's whole thesaurus.</summary>
    public const int MaximumConcepts = 50_000;

    /// <summary>Forms of one concept beyond this number are left out.</summary>
    public const int MaximumForms = 500;

    /// <summary>Longer forms are left out: no text repeats them to the letter.</summary>
    public const int MaximumFormLength = 200;

    /// <summary>Files beyond this size, in bytes, are refused.</summary>
    public const int MaximumBytes = 50_000_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads the file. What cannot be used is left out and told in <see cref="VocabularyReading.Problems"/>; nothing is thrown for bad content.</summary>
    public static async Task<VocabularyReading> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek && stream.Length - stream.Position > MaximumBytes)
            return Refused($"The file is larger than {MaximumBytes / 1_000_000} MB.");
        try
        {
            var file = await JsonSerializer.DeserializeAsync<FileEntry>(stream, Options, cancellationToken);
            return file?.Concepts is null ? Refused("The file holds no list named \"concepts\".") : Build(file);
        }
        catch (JsonException problem)
        {
            return Refused($"The file is not the JSON that was expected (line {problem.LineNumber + 1}, at {problem.Path}).");
        }
    }

    /// <summary>Reads the text of a file.</summary>
    public static async Task<VocabularyReading> ReadAsync(string content, CancellationToken cancellationToken = default)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await ReadAsync(stream, cancellationToken);
    }

    private static VocabularyReading Build(FileEntry file)
    {
        if (file.Concepts!.Count > MaximumConcepts)
            return Refused($"The file holds more than {MaximumConcepts} concepts.");
        var problems = new List<VocabularyProblem>();
        var concepts = new List<Concept>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in file.Concepts)
        {
            if (string.IsNullOrWhiteSpace(entry?.Id) || string.IsNullOrWhiteSpace(entry.Label))
                problems.Add(new VocabularyProblem(entry?.Id, "A concept without an id or a label was left out."));
            else if (!ids.Add(entry.Id))
                problems.Add(new VocabularyProblem(entry.Id, $"The id \"{entry.Id}\" stands twice; the second concept was left out."));
            else
                concepts.Add(ToConcept(entry, problems));
        }
        CheckParents(concepts, ids, problems);
        CheckKinds(concepts, file.Kinds, problems);
        var retired = (file.Retired ?? []).Where(entry => !string.IsNullOrWhiteSpace(entry?.Id) && !string.IsNullOrWhiteSpace(entry.Label) && !ids.Contains(entry.Id))
            .Select(entry => ToConcept(entry!, []));
        return new VocabularyReading(new Vocabulary(concepts, [.. retired]), problems);
    }

    private static Concept ToConcept(ConceptEntry entry, List<VocabularyProblem> problems)
    {
        var forms = (entry.Synonyms ?? []).Where(form => !string.IsNullOrWhiteSpace(form)).Distinct(StringComparer.Ordinal).ToList();
        if (forms.RemoveAll(form => form.Length > MaximumFormLength) is > 0 and var tooLong)
            problems.Add(new VocabularyProblem(entry.Id, $"{tooLong} forms longer than {MaximumFormLength} characters were left out."));
        if (forms.Count > MaximumForms)
        {
            problems.Add(new VocabularyProblem(entry.Id, $"Only the first {MaximumForms} forms were taken."));
            forms.RemoveRange(MaximumForms, forms.Count - MaximumForms);
        }
        var ambiguous = new List<AmbiguousForm>();
        foreach (var form in entry.Ambiguous ?? [])
        {
            if (!string.IsNullOrWhiteSpace(form.Form))
                ambiguous.Add(new AmbiguousForm(form.Form, form.Default != "reject", form.RequiresAnyNearby ?? [], form.RejectIfNearby ?? []));
        }
        return new Concept(entry.Id!, entry.Label!, entry.Kind ?? "", entry.Parents ?? [], forms, entry.Definition ?? "", ambiguous)
        {
            NotWithin = [.. (entry.NotWithin ?? []).Where(phrase => !string.IsNullOrWhiteSpace(phrase) && phrase.Length <= MaximumFormLength).Take(MaximumForms)],
        };
    }

    private static void CheckParents(List<Concept> concepts, HashSet<string> ids, List<VocabularyProblem> problems)
    {
        foreach (var concept in concepts)
        {
            foreach (var parent in concept.Parents.Where(parent => !ids.Contains(parent)))
                problems.Add(new VocabularyProblem(concept.Id, $"Its parent \"{parent}\" is not in the vocabulary."));
        }
        var vocabulary = new Vocabulary(concepts);
        foreach (var concept in concepts)
        {
            if (vocabulary.AncestorsOf(concept.Id).Any(ancestor => ancestor.Parents.Contains(concept.Id)) || concept.Parents.Contains(concept.Id))
                problems.Add(new VocabularyProblem(concept.Id, "It is its own ancestor."));
        }
    }

    private static void CheckKinds(List<Concept> concepts, List<string>? kinds, List<VocabularyProblem> problems)
    {
        if (kinds is not { Count: > 0 })
            return;
        foreach (var concept in concepts.Where(concept => !kinds.Contains(concept.Kind)))
            problems.Add(new VocabularyProblem(concept.Id, $"Its kind \"{concept.Kind}\" is not among the kinds the file lists."));
    }

    private static VocabularyReading Refused(string message) => new(null, [new VocabularyProblem(null, message)]);

    private sealed record FileEntry(List<string>? Kinds, List<ConceptEntry?>? Concepts, List<ConceptEntry?>? Retired);

    private sealed record ConceptEntry(
        string? Id, string? Label, string? Kind, List<string>? Parents, List<string>? Synonyms, string? Definition, List<AmbiguousEntry>? Ambiguous,
        List<string>? NotWithin);

    private sealed record AmbiguousEntry(
        string? Form, [property: JsonPropertyName("default")] string? Default, List<string>? RequiresAnyNearby, List<string>? RejectIfNearby);
}
