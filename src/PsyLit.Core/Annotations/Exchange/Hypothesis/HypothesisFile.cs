using System.Text.Json;
using PsyLit.Core.Annotations.WebAnnotations.Reading;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;

namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>Reads annotations from the JSON that the Hypothesis client exports, and from answers of its API.</summary>
/// <remarks>
/// The client writes <c>{"export_userid": …, "annotations": […]}</c>, the API <c>{"rows": […]}</c>; a bare list is read too. Each annotation has
/// <c>uri</c>, <c>target[].selector[]</c>, <c>text</c>, <c>tags</c>, <c>created</c>, <c>user</c>, and <c>references</c> when it is a reply.
/// </remarks>
public static class HypothesisFile
{
    public const int MaxBytes = 10 * 1024 * 1024;

    public const int MaxAnnotations = 5_000;

    private const int MaxDepth = 32;

    private static readonly string[] Lists = ["annotations", "rows"];

    /// <summary>Reads a file.</summary>
    /// <param name="file">JSON in UTF-8.</param>
    public static HypothesisReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxBytes)
            return TooLarge(file.Length);
        try
        {
            // A byte order mark is no part of JSON, but of many files.
            var text = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(json.RootElement);
        }
        catch (JsonException failure)
        {
            return HypothesisReading.Failed($"This is not the JSON of Hypothesis: line {failure.LineNumber + 1} cannot be read.");
        }
        catch (InvalidOperationException)
        {
            return HypothesisReading.Failed("A text in the file is not valid Unicode.");
        }
    }

    /// <summary>The answer to a file that is not read because of its size.</summary>
    public static HypothesisReading TooLarge(long bytes) =>
        HypothesisReading.Failed($"The file has {bytes / 1024 / 1024} MB; at most {MaxBytes / 1024 / 1024} MB can be read. Export fewer annotations at a time.");

    private static HypothesisReading Read(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Array ? root
            : root.ValueKind == JsonValueKind.Object ? Lists.Select(name => root.TryGetProperty(name, out var found) ? found : default).FirstOrDefault(found => found.ValueKind == JsonValueKind.Array)
            : default;
        if (list.ValueKind != JsonValueKind.Array)
            return HypothesisReading.Failed("There is no list of annotations in the file. In Hypothesis choose “Export” and the format JSON.");
        if (list.GetArrayLength() > MaxAnnotations)
            return HypothesisReading.Failed($"The file has {list.GetArrayLength()} annotations; at most {MaxAnnotations} can be read at a time.");

        var read = list.EnumerateArray().SelectMany(Entry).DistinctBy(annotation => annotation.Id).ToList();
        var writers = read.Select(annotation => annotation.User).Distinct().ToList();
        var owner = root.ValueKind == JsonValueKind.Object ? Name(root.Text("export_userid")) : "";
        return new HypothesisReading(read, owner.Length > 0 ? owner : writers is [{ Length: > 0 } only] ? only : null, list.EnumerateArray().Count(item => Id(item) is null), null);
    }

    // By the model that Hypothesis follows, what is said of several targets is said of each by itself. A reply hangs below another annotation,
    // whatever passages it names.
    private static IEnumerable<HypothesisAnnotation> Entry(JsonElement item)
    {
        if (Id(item) is not { } id)
            return [];
        var targets = item.All("target").ToList();
        return targets.Count < 2 || item.Texts("references").Count > 0
            ? [Annotation(item, id, targets.FirstOrDefault())]
            : targets.Select((target, at) => Annotation(item, at == 0 ? id : $"{id}#{at + 1}", target) with { Passage = at + 1, Passages = targets.Count });
    }

    private static HypothesisAnnotation Annotation(JsonElement item, string id, JsonElement target)
    {
        return new HypothesisAnnotation
        {
            Id = id,
            User = Name(item.Text("user")),
            Addresses = [.. Addresses(item, target).Distinct()],
            Quote = target.All("selector").Where(selector => selector.Is("TextQuoteSelector"))
                .Select(selector => selector.Text("exact") is { } exact ? new QuoteSelector(exact, selector.Text("prefix"), selector.Text("suffix")) : null).FirstOrDefault(quote => quote is not null),
            HasSelector = target.All("selector").Any(),
            Text = item.Text("text") ?? "",
            Tags = item.Texts("tags"),
            Created = item.Time("created"),
            References = item.Texts("references"),
        };
    }

    private static string? Id(JsonElement item) => item.Text("id") is { Length: > 0 and <= 200 } id ? id : null;

    // What the page says of its own identity (Highwire and Dublin Core tags, links) comes after its address.
    private static IEnumerable<string> Addresses(JsonElement item, JsonElement target)
    {
        // Of several targets one may be in another document than the page's.
        var sources = target.Texts("source");
        if (sources.Count > 0 && item.All("target").Count() > 1 && !sources.Intersect(item.Texts("uri")).Any())
            return sources;
        var document = item.All("document").FirstOrDefault();
        var (highwire, dublin) = (document.All("highwire").FirstOrDefault(), document.All("dc").FirstOrDefault());
        return item.Texts("uri").Concat(sources).Concat(highwire.Texts("doi")).Concat(highwire.Texts("pmid").Select(pmid => $"PMID {pmid}"))
            .Concat(dublin.Texts("identifier")).Concat(document.All("link").SelectMany(link => link.Texts("href")));
    }

    // acct:ann@hypothes.is
    private static string Name(string? user)
    {
        var name = user ?? "";
        name = name.StartsWith("acct:", StringComparison.Ordinal) ? name["acct:".Length..] : name;
        return name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
    }
}
