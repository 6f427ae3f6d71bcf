namespace PsyLit.Core.Concepts.Previews;

/// <summary>The concepts that two matchers find in one record, where they differ.</summary>
/// <param name="Text">The record.</param>
/// <param name="Gained">Concepts that only the later one finds, those above what is named included.</param>
/// <param name="Lost">Concepts that only the earlier one finds.</param>
/// <param name="Before">The earlier one's mentions in the sections.</param>
/// <param name="After">The later one's.</param>
internal sealed record RecordComparison(
    RecordText Text,
    IReadOnlyCollection<string> Gained,
    IReadOnlyCollection<string> Lost,
    IReadOnlyList<IReadOnlyList<ConceptMention>> Before,
    IReadOnlyList<IReadOnlyList<ConceptMention>> After)
{
    /// <summary>Null when both find the same.</summary>
    public static RecordComparison? Of(RecordText text, ConceptMatcher before, ConceptMatcher after)
    {
        var (was, isNow) = (text.TakenOff.Keep(text.Sections, before.Find(text.Sections)), text.TakenOff.Keep(text.Sections, after.Find(text.Sections)));
        var (had, has) = (All(text, was, before), All(text, isNow, after));
        return had.SetEquals(has) ? null : new RecordComparison(text, [.. has.Except(had)], [.. had.Except(has)], was, isNow);
    }

    private static HashSet<string> All(RecordText text, IReadOnlyList<IReadOnlyList<ConceptMention>> mentions, ConceptMatcher matcher)
    {
        var named = mentions.SelectMany(section => section).Select(mention => mention.ConceptId).ToHashSet(StringComparer.Ordinal);
        if (text.Terms.Count > 0)
            named.UnionWith(matcher.Find(text.Terms).SelectMany(term => term).Select(mention => mention.ConceptId));
        named.UnionWith(text.Curated.Where(id => matcher.Vocabulary.Find(id) is not null));
        foreach (var id in named.ToList())
            named.UnionWith(matcher.Vocabulary.AncestorsOf(id).Select(concept => concept.Id));
        return named;
    }
}
