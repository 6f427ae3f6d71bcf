using System.Runtime.CompilerServices;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Suggests concepts of the vocabulary by any of their forms, in any typography: "5ht" and "HTR2" both lead to the 5-HT2A receptor.</summary>
internal sealed class ConceptNames(ConceptMatcher matcher, ConceptForms forms, RecordCounts counts) : ISuggestionSource
{
    private static readonly ConditionalWeakTable<Vocabulary, List<Form>> Known = [];

    public int Rank => 0;

    public bool Knows(QueryField field) => field == QueryField.Concept || ConceptKinds.Of(field) is not null;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var begin = " " + string.Join(' ', IndexWords.Of(typed.Text));
        if (begin.Length == 1)
            return [];
        var kinds = typed.Field is { } field ? ConceptKinds.Of(field) : null;
        var matching = Known.GetValue(matcher.Vocabulary, Forms)
            .Select(form => (Form: form, Rank: RankOf(form, begin)))
            .Where(match => match.Rank is not null && (kinds is null || kinds.Contains(match.Form.Concept.Kind)))
            .GroupBy(match => match.Form.Concept, (_, matches) => matches.MinBy(match => match.Rank))
            .ToList();
        if (matching.Count == 0)
            return [];
        var records = (await counts.ReadAsync(cancellationToken)).Concepts;
        return
        [
            .. matching.OrderBy(match => match.Rank).ThenByDescending(match => records.GetValueOrDefault(match.Form.Concept.Id)).ThenBy(match => match.Form.Concept.Label, StringComparer.OrdinalIgnoreCase)
                .Take(most).Select(match => Suggest(match.Form, typed.Field, records)),
        ];
    }

    private Suggestion Suggest(Form form, QueryField? field, IReadOnlyDictionary<string, int> records)
    {
        var concept = form.Concept;
        // A label that is also another concept's form would be read as that one.
        var name = forms.Find(concept.Label)?.Id == concept.Id ? concept.Label : concept.Id;
        return new Suggestion(SuggestionKind.Concept, concept.Label, Suggestion.Term(field ?? FieldOf(concept.Kind), name))
        {
            ConceptKind = concept.Kind,
            Records = records.GetValueOrDefault(concept.Id),
            FoundBy = form.IsLabel ? null : form.Typed,
        };
    }

    // A whole word first, then what begins so, then what has a word that does; a label before the other names.
    private static int? RankOf(Form form, string begin)
    {
        var at = form.Words.IndexOf(begin, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var isWhole = form.Words.Length == begin.Length;
        return (isWhole ? 0 : at == 0 ? 2 : 4) + (form.IsLabel ? 0 : 1);
    }

    private static QueryField FieldOf(string kind) =>
        Enum.GetValues<QueryField>().Where(field => ConceptKinds.Of(field)?.Contains(kind) == true).Append(QueryField.Concept).First();

    private static List<Form> Forms(Vocabulary vocabulary) =>
    [
        .. vocabulary.Concepts.SelectMany(concept => concept.Synonyms.Prepend(concept.Label)
            .Select((typed, place) => new Form(concept, typed, " " + string.Join(' ', IndexWords.Of(typed)), IsLabel: place == 0))
            .Where(form => form.Words.Length > 1)),
    ];

    // A space stands before each of the words, so that the beginning of one is told from its middle.
    private sealed record Form(Concept Concept, string Typed, string Words, bool IsLabel);
}
