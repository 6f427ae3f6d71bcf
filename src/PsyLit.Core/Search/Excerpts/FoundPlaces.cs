using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Text;
using PsyLit.Formats.Fields;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>Collects where one record answers the terms of a query.</summary>
internal sealed class FoundPlaces(AskedTerms asked, Vocabulary vocabulary)
{
    /// <summary>The rest of the spellings says nothing new.</summary>
    private const int MostPlaces = 8;

    private readonly List<Place>[] places = [.. asked.Names.Select(_ => new List<Place>())];

    private bool[]? settled;

    /// <summary>Goes on with the terms that have no place yet.</summary>
    /// <returns>False when there is none.</returns>
    public bool SettleFound()
    {
        settled = Array.ConvertAll(places, found => found.Count > 0);
        return Array.Exists(settled, isSettled => !isSettled);
    }

    /// <summary>Adds the marks of one text.</summary>
    public void Add(string part, string text, IReadOnlyList<TextMark> marks)
    {
        foreach (var mark in marks)
            Add(part, mark.Part, mark.ConceptId, text[mark.Start..mark.End]);
    }

    /// <summary>Adds a concept that a curator gave to the record.</summary>
    public void AddCurated(IReadOnlyList<int> parts, Concept concept)
    {
        foreach (var part in parts)
            Add("the curator’s keywords", part, concept.Id, concept.Label);
    }

    /// <summary>What was found, by term; a term without a place only when it is missing and all are told.</summary>
    public IReadOnlyList<MatchReason> Reasons(bool withMissing)
    {
        var reasons = new List<MatchReason>(places.Length);
        for (var term = 0; term < places.Length; term++)
        {
            if (places[term].Count > 0 || withMissing)
                reasons.Add(new MatchReason(asked.Names[term], [.. places[term].Take(MostPlaces).Select(place => place.Read())]));
        }

        return reasons;
    }

    private void Add(string where, int part, string? conceptId, string words)
    {
        if (asked.Terms[part] is not (>= 0 and var term) || settled?[term] == true)
            return;
        // An ancestor is answered by what lies below it, which has to be said.
        var below = conceptId is not null && asked.Parts[part] is IndexQuery.Concept concept && concept.Id != conceptId ? vocabulary.Find(conceptId)?.Label : null;
        var key = TextFolder.FoldToString(words);
        var known = places[term].Find(place => place.Part == where && place.Key == key && place.Below == below);
        if (known is null)
            places[term].Add(known = new Place(where, key, below));
        known.Count(words);
    }

    /// <summary>Spellings that are one when folded, in one part of the record.</summary>
    private sealed class Place(string part, string key, string? below)
    {
        private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);

        public string Part => part;

        public string Key => key;

        public string? Below => below;

        public void Count(string words) => spellings[words] = spellings.GetValueOrDefault(words) + 1;

        public MatchPlace Read() => new(part, InlineTags.Remove(spellings.MaxBy(spelling => spelling.Value).Key), spellings.Values.Sum(), below);
    }
}
