using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PsyLit.Core.Concepts.Versions;

/// <summary>The text of a vocabulary as something that can be edited: what this program has no name for stays where it is. Never changed; editing makes another.</summary>
public sealed class VocabularyDocument
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject root;

    private VocabularyDocument(JsonObject root) => this.root = root;

    /// <summary>The text, with one space a level.</summary>
    public string Text => root.ToJsonString(Written);

    /// <summary>Reads a text that <see cref="VocabularyFile"/> has found to be a vocabulary.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static VocabularyDocument Parse(string text)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            return JsonNode.Parse(text, documentOptions: options) is JsonObject root && root["concepts"] is JsonArray
                ? new VocabularyDocument(root)
                : throw new InvalidDataException("The text is no vocabulary.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("The text is no vocabulary.", problem);
        }
    }

    /// <summary>With a concept in the place of the one with its id, or at the end when there is none.</summary>
    public VocabularyDocument With(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var edited = Copy();
        var entry = edited.Find(concept.Id);
        if (entry is null)
            edited.Concepts.Add(entry = new JsonObject { ["id"] = concept.Id });
        Set(entry, "label", concept.Label);
        Set(entry, "kind", concept.Kind);
        Set(entry, "parents", List(concept.Parents));
        Set(entry, "synonyms", List(concept.Synonyms));
        Set(entry, "definition", concept.Definition);
        Set(entry, "not_within", concept.NotWithin.Count == 0 ? null : List(concept.NotWithin));
        Set(entry, "ambiguous", concept.Ambiguous.Count == 0 ? null : new JsonArray([.. concept.Ambiguous.Select(ToJson)]));
        return edited;
    }

    /// <summary>Without a concept: it stands among the retired ones, and what was below it is below what was above it.</summary>
    public VocabularyDocument Without(string id)
    {
        var edited = Copy();
        if (edited.Find(id) is not { } entry)
            return this;
        var above = Strings(entry["parents"]);
        foreach (var child in edited.Concepts.OfType<JsonObject>())
        {
            var parents = Strings(child["parents"]);
            if (parents.Contains(id))
                Set(child, "parents", List([.. parents.SelectMany(parent => parent == id ? above : [parent]).Distinct()]));
        }

        edited.Concepts.Remove(entry);
        if (edited.root["retired"] is not JsonArray retired)
            edited.root["retired"] = retired = [];
        retired.Add(entry);
        return edited;
    }

    /// <summary>The concept with an id as the text has it, or null.</summary>
    internal JsonObject? Find(string id) => Concepts.OfType<JsonObject>().FirstOrDefault(entry => (string?)entry["id"] == id);

    /// <summary>The ids of all concepts, in the order of the text.</summary>
    internal IEnumerable<string> Ids => Concepts.OfType<JsonObject>().Select(entry => (string?)entry["id"] ?? "").Where(id => id.Length > 0);

    /// <summary>With the text of one concept taken from elsewhere; null takes it out.</summary>
    internal VocabularyDocument WithEntry(string id, JsonObject? entry)
    {
        var edited = Copy();
        var old = edited.Find(id);
        if (old is null && entry is not null)
            edited.Concepts.Add(entry.DeepClone());
        else if (old is not null && entry is null)
            edited.Concepts.Remove(old);
        else if (old is not null)
            edited.Concepts[edited.Concepts.IndexOf(old)] = entry!.DeepClone();
        return edited;
    }

    private JsonArray Concepts => root["concepts"]!.AsArray();

    private VocabularyDocument Copy() => new(root.DeepClone().AsObject());

    // A value that says the same stays as it was written.
    private static void Set(JsonObject entry, string name, JsonNode? value)
    {
        if (value is null)
            entry.Remove(name);
        else if (!JsonNode.DeepEquals(entry[name], value))
            entry[name] = value;
    }

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);

    private static List<string> Strings(JsonNode? list) => [.. (list as JsonArray ?? []).Select(item => (string?)item ?? "")];

    private static JsonObject ToJson(AmbiguousForm form) => new()
    {
        ["form"] = form.Form,
        ["default"] = form.AcceptedByDefault ? "accept" : "reject",
        ["requires_any_nearby"] = List(form.RequiresAnyNearby),
        ["reject_if_nearby"] = List(form.RejectIfNearby),
    };
}
