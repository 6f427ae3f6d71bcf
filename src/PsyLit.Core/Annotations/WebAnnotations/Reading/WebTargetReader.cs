using System.Text.Json;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;

namespace PsyLit.Core.Annotations.WebAnnotations.Reading;

/// <summary>Reads what an annotation is about: a document, and the passage in it by whichever selectors there are.</summary>
internal static class WebTargetReader
{
    private const int MaxChain = 8;

    /// <summary>The target; null for a value that names no document, or more than the one that a specific resource has (section 4).</summary>
    public static WebTarget? Read(JsonElement value)
    {
        var isObject = value.ValueKind == JsonValueKind.Object;
        if (value.Iris("source").Count > 1)
            return null;
        if ((isObject ? value.Iri("source") ?? JsonLdValues.Iri(value) : JsonLdValues.Iri(value)) is not { } iri)
            return null;
        var (source, fragment) = iri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (iri[..hash], iri[(hash + 1)..]) : (iri, "");
        var target = new WebTarget { Source = source, Fragment = fragment.Length > 0 ? fragment : null };
        if (!isObject)
            return target;
        foreach (var selector in value.All("selector"))
            target = Select(target, selector, chain: 0);
        var state = value.All("state").FirstOrDefault(one => one.Is("TimeState"));
        return target with { AsOf = state.Time("sourceDate") ?? state.Time("sourceDateStart"), Cached = state.Iri("cached") };
    }

    // Several selectors are meant to select the same passage, so the first of each kind says enough.
    private static WebTarget Select(WebTarget target, JsonElement selector, int chain)
    {
        if (chain == MaxChain || selector.ValueKind != JsonValueKind.Object)
            return target;
        if (selector.Is("TextQuoteSelector") && selector.Text("exact") is { } exact)
            target = target with { Quote = target.Quote ?? new QuoteSelector(exact, selector.Text("prefix"), selector.Text("suffix")) };
        else if (selector.Is("TextPositionSelector") && selector.Count("start") is { } start && selector.Count("end") is { } end && end >= start)
            target = target with { Position = target.Position ?? new PositionSelector(start, end) };
        else if (selector.Is("FragmentSelector") && selector.Text("value") is { Length: > 0 } fragment)
            target = target with { Fragment = target.Fragment ?? fragment.TrimStart('#') };
        foreach (var refining in selector.All("refinedBy"))
            target = Select(target, refining, chain + 1);
        return target;
    }
}
