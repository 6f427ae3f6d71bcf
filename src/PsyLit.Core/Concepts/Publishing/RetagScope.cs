using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Concepts.Publishing;

/// <summary>
/// Finds the records in which two vocabularies may find different concepts: those with a word of a form that changed, those that have a
/// concept that changed, and those that have one below a concept whose parents changed.
/// </summary>
public sealed class RetagScope(ArticleMatcher index)
{
    /// <summary>With more forms than these changed, looking them up one by one takes longer than looking through all records.</summary>
    private const int MostForms = 2000;

    /// <summary>Their ids, smallest first; null when it may be any record.</summary>
    /// <param name="before">The vocabulary that the index was made with.</param>
    /// <param name="after">The other.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<long[]?> FindAsync(Vocabulary before, Vocabulary after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (IsReordered(before, after))
            return null;
        var forms = new List<(Concept Concept, string Form)>();
        var queries = new List<IndexQuery>();
        foreach (var id in before.Concepts.Concat(after.Concepts).Select(concept => concept.Id).Distinct())
        {
            var (old, now) = (before.Find(id), after.Find(id));
            var changed = Changed(old, now);
            forms.AddRange(changed);
            // Looked up in the index as it is, so by what the concept and its descendants were.
            if (old is not null && (changed.Count > 0 || !ParentsOf(before, id).SetEquals(ParentsOf(after, id))))
                queries.Add(new IndexQuery.Concept(id));
        }

        if (forms.Count > MostForms)
            return null;
        queries.AddRange(forms.SelectMany(form => FormQuery.Of(form.Concept, form.Form)).Distinct());
        return queries.Count == 0 ? [] : await index.IdsAsync(IndexQuery.AnyOf(queries), cancellationToken);
    }

    // A parent that the vocabulary lacked may have come in, and the other way round.
    private static HashSet<string> ParentsOf(Vocabulary vocabulary, string id) => vocabulary.ParentsOf(id).Select(parent => parent.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The forms whose presence in a text may mean something else now.</summary>
    private static List<(Concept Concept, string Form)> Changed(Concept? old, Concept? now)
    {
        if (old is null || now is null || old.Kind != now.Kind)
            return [.. Forms(old).Concat(Forms(now))];
        var (was, are) = (Forms(old).Select(form => form.Form).ToHashSet(StringComparer.Ordinal), Forms(now).Select(form => form.Form).ToHashSet(StringComparer.Ordinal));
        var changed = was.Except(are).Concat(are.Except(was)).ToHashSet(StringComparer.Ordinal);
        changed.UnionWith(RulesOf(old, now));
        changed.UnionWith(old.NotWithin.Except(now.NotWithin).Concat(now.NotWithin.Except(old.NotWithin)));
        return [.. changed.Select(form => (now, form))];
    }

    private static IEnumerable<string> RulesOf(Concept old, Concept now) => old.Ambiguous.Concat(now.Ambiguous).Select(form => form.Form).Distinct()
        .Where(form => (Rule(old, form), Rule(now, form)) is var (was, isNow) && (was is null || isNow is null || !was.SaysTheSameAs(isNow)));

    private static AmbiguousForm? Rule(Concept concept, string form) => concept.Ambiguous.FirstOrDefault(rule => rule.Form == form);

    // As the matcher takes them; a form that only a rule names is one too.
    private static IEnumerable<(Concept Concept, string Form)> Forms(Concept? concept) => concept is null ? [] :
        (concept.Synonyms.Count > 0 ? concept.Synonyms : [concept.Label]).Concat(concept.Ambiguous.Select(form => form.Form)).Select(form => (concept, form));

    // Of two concepts with one form the first in the vocabulary has it.
    private static bool IsReordered(Vocabulary before, Vocabulary after) =>
        !before.Concepts.Where(concept => after.Find(concept.Id) is not null).Select(concept => concept.Id)
            .SequenceEqual(after.Concepts.Where(concept => before.Find(concept.Id) is not null).Select(concept => concept.Id), StringComparer.Ordinal);
}
