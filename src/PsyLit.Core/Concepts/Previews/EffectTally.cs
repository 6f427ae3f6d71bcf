using PsyLit.Core.Search.Excerpts;
using PsyLit.Core.Search.Results;

namespace PsyLit.Core.Concepts.Previews;

/// <summary>Adds up what changes, concept by concept, and keeps the first passages of each.</summary>
internal sealed class EffectTally(Vocabulary before, Vocabulary after)
{
    /// <summary>Nobody reads more passages before deciding.</summary>
    public const int MostSnippets = 20;

    private readonly Dictionary<string, Side> gained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Side> lost = new(StringComparer.Ordinal);

    /// <summary>Adds a record.</summary>
    public void Add(RecordComparison record)
    {
        foreach (var id in record.Gained)
            Of(gained, id).Add(() => Snippet(record.Text, record.After, id, after));
        foreach (var id in record.Lost)
            Of(lost, id).Add(() => Snippet(record.Text, record.Before, id, before));
    }

    /// <summary>The sum; concepts whose id is among <paramref name="first"/> come first, and are there even when nothing changes.</summary>
    public IReadOnlyList<ConceptEffect> Sum(IReadOnlyList<string> first) =>
    [
        .. first.Select(Effect),
        .. gained.Keys.Union(lost.Keys).Except(first).Select(Effect).OrderByDescending(effect => effect.Gained + effect.Lost).ThenBy(effect => effect.Id, StringComparer.Ordinal),
    ];

    private ConceptEffect Effect(string id)
    {
        var concept = after.Find(id) ?? before.Find(id);
        var (more, fewer) = (gained.GetValueOrDefault(id), lost.GetValueOrDefault(id));
        return new ConceptEffect(id, concept?.Label ?? id, concept?.Kind ?? "", more?.Count ?? 0, fewer?.Count ?? 0, more?.Snippets ?? [], fewer?.Snippets ?? []);
    }

    private static Side Of(Dictionary<string, Side> sides, string id)
    {
        if (!sides.TryGetValue(id, out var side))
            sides.Add(id, side = new Side());
        return side;
    }

    private static PreviewSnippet Snippet(RecordText text, IReadOnlyList<IReadOnlyList<ConceptMention>> mentions, string id, Vocabulary vocabulary)
    {
        for (var at = 0; at < mentions.Count; at++)
        {
            if (mentions[at].FirstOrDefault(mention => mention.ConceptId == id || vocabulary.IsBelow(mention.ConceptId, id)) is not { } mention)
                continue;
            var excerpt = ExcerptCutter.Cut(text.Sections[at], [new TextMark(mention.Start, mention.End, 1)], 0, 1);
            return new PreviewSnippet(text.ArticleId, text.Sections[0], excerpt.Text, excerpt.Marks);
        }

        return new PreviewSnippet(text.ArticleId, text.Sections[0], null, Array.Empty<SearchMark>());
    }

    private sealed class Side
    {
        public int Count { get; private set; }

        public List<PreviewSnippet> Snippets { get; } = [];

        public void Add(Func<PreviewSnippet> snippet)
        {
            if (Count++ < MostSnippets)
                Snippets.Add(snippet());
        }
    }
}
