using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading;

/// <summary>Understands a term that has a field before it.</summary>
internal sealed class FieldReading(Vocabulary vocabulary, ConceptForms forms, TermReadings terms)
{
    /// <summary>What to look up; null when the term has no letter or digit.</summary>
    public IndexQuery? Read(QueryNode.Fielded node)
    {
        var (text, isPrefix) = node.Value switch
        {
            QueryNode.Phrase phrase => (phrase.Text, phrase.IsPrefix),
            QueryNode.Prefix prefix => (prefix.Stem, true),
            QueryNode.Words words => (words.Text, false),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A kind of value no field has."),
        };

        switch (node.Field)
        {
            case QueryField.Pmid:
                return Plain(node, new IndexQuery.Identifier("pmid", text));
            case QueryField.Doi:
                return Plain(node, new IndexQuery.Identifier("doi", TypedIdentifier.BareDoi(text)));
        }

        var sequence = IndexWords.Of(text);
        if (sequence.Count == 0)
        {
            terms.Plain(node, "There is no letter or digit in it, so it was left out.");
            return null;
        }

        return node.Field switch
        {
            QueryField.Title => ReadText(node, text, sequence, isPrefix, IndexColumns.Title, IndexColumns.TitleConcepts),
            QueryField.Abstract => ReadText(node, text, sequence, isPrefix, IndexColumns.Body, IndexColumns.BodyConcepts),
            QueryField.Author => Plain(node, new IndexQuery.Words(sequence, IndexColumns.Authors, isPrefix || EndsWithInitials(sequence))),
            QueryField.Journal => Plain(node, new IndexQuery.Words(sequence, IndexColumns.Journal, isPrefix)),
            QueryField.Tag => Plain(node, new IndexQuery.Words(sequence, IndexColumns.Tags, isPrefix, IsWhole: true)),
            QueryField.Mesh => Plain(node, new IndexQuery.Words(sequence, IndexColumns.Mesh, isPrefix)),
            QueryField.Keyword => Plain(node, new IndexQuery.Words(sequence, IndexColumns.Keywords, isPrefix)),
            _ => ReadConcept(node, text, sequence, isPrefix),
        };
    }

    private IndexQuery Plain(QueryNode.Fielded node, IndexQuery query, string? remark = null)
    {
        terms.Plain(node, remark);
        return query;
    }

    // "Nutt D" and "Carhart-Harris RL" are how reference lists write names; the record may have the given name in full.
    private static bool EndsWithInitials(List<string> sequence) => sequence.Count > 1 && sequence[^1].Length <= 2;

    private IndexQuery ReadText(QueryNode.Fielded node, string text, List<string> sequence, bool isPrefix, IndexColumns words, IndexColumns concepts)
    {
        if (node.Value is not QueryNode.Words || forms.Find(sequence, text) is not { } concept)
            return Plain(node, new IndexQuery.Words(sequence, words, isPrefix));
        terms.Fielded(node, concept, $"{QueryFieldNames.Of(node.Field)}:\"{text}\"", null);
        return new IndexQuery.Concept(concept.Id, concepts);
    }

    private IndexQuery ReadConcept(QueryNode.Fielded node, string text, List<string> sequence, bool isPrefix)
    {
        var kinds = ConceptKinds.Of(node.Field);
        var name = QueryFieldNames.Of(node.Field);
        if (isPrefix)
        {
            var begun = forms.Beginning(sequence).Where(one => kinds?.Contains(one.Kind) ?? true).ToList();
            return begun.Count == 0
                ? Plain(node, new IndexQuery.Words(sequence, IsPrefix: true), $"No {name} of the vocabulary begins with “{text}”, so the beginning of a word was looked for.")
                : Plain(node, IndexQuery.AnyOf([.. begun.Select(one => new IndexQuery.Concept(one.Id))]), $"Read as {string.Join(", ", begun.Select(one => one.Label))}.");
        }

        var concept = forms.FindId(text) ?? forms.Find(sequence, text);
        if (concept is null)
            return Plain(node, new IndexQuery.Words(sequence), $"“{text}” is no {name} of the vocabulary, so its words were looked for.");
        var remark = kinds is null || kinds.Contains(concept.Kind) ? null : $"“{text}” is in the vocabulary as {concept.Kind.Replace('-', ' ')}, not as {name}; it was looked for all the same.";
        terms.Fielded(node, vocabulary.Find(concept.Id)!, $"\"{text}\"", remark);
        return new IndexQuery.Concept(concept.Id);
    }
}
