using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Understands a term that has a field of this library.</summary>
internal sealed class FieldReading(Vocabulary vocabulary, ConceptForms forms, TermReadings terms)
{
    /// <summary>What to look up; null when the term has no letter or digit.</summary>
    public IndexQuery? Read(QueryNode.Fielded node)
    {
        var (text, isPrefix) = TermText.Of(node.Value);
        switch (node.Field)
        {
            case QueryField.Pmid:
                return terms.Plain(node, new IndexQuery.Identifier("pmid", text));
            case QueryField.Doi:
                return terms.Plain(node, new IndexQuery.Identifier("doi", TypedIdentifier.BareDoi(text)));
            case QueryField.Language:
                return terms.Plain(node, Languages.Query(text), "as language");
        }

        var sequence = IndexWords.Of(text);
        if (sequence.Count == 0)
            return terms.Plain(node, null, remark: "There is no letter or digit in it, so it was left out.");
        return node.Field switch
        {
            QueryField.Title => ReadText(node, text, sequence, isPrefix, IndexColumns.Title, IndexColumns.TitleConcepts, "in title"),
            QueryField.Abstract => ReadText(node, text, sequence, isPrefix, IndexColumns.Body, IndexColumns.BodyConcepts, "in abstract and summary"),
            QueryField.Author => terms.Plain(node, new IndexQuery.Words(sequence, IndexColumns.Authors, isPrefix || EndsWithInitials(sequence)), "among authors"),
            QueryField.Journal => terms.Plain(node, new IndexQuery.Words(sequence, IndexColumns.Journal, isPrefix), "in journal"),
            QueryField.Tag => terms.Plain(node, new IndexQuery.Words(sequence, IndexColumns.Tags, isPrefix, IsWhole: true), "in readers’ tags"),
            QueryField.Mesh => terms.Plain(node, new IndexQuery.Words(sequence, IndexColumns.Mesh, isPrefix), "in MeSH headings and qualifiers"),
            QueryField.Keyword => terms.Plain(node, new IndexQuery.Words(sequence, IndexColumns.Keywords, isPrefix), "in keywords"),
            QueryField.Type => terms.Plain(node, new IndexQuery.Words(sequence, IndexColumns.PublicationTypes, isPrefix), "in publication types"),
            _ => ReadConcept(node, text, sequence, isPrefix),
        };
    }

    /// <summary>"Nutt D" and "Carhart-Harris RL" are how reference lists write names; the record may have the given name in full.</summary>
    public static bool EndsWithInitials(List<string> sequence) => sequence.Count > 1 && sequence[^1].Length <= 2;

    private IndexQuery? ReadText(QueryNode.Fielded node, string text, List<string> sequence, bool isPrefix, IndexColumns words, IndexColumns concepts, string where)
    {
        if (node.Value is not QueryNode.Words || forms.Find(sequence, text) is not { } concept)
            return terms.Plain(node, new IndexQuery.Words(sequence, words, isPrefix), where);
        return terms.Concept(node, concept, new IndexQuery.Concept(concept.Id, concepts), $"{QueryFieldNames.Of(node.Field)}:\"{text}\"", null, where);
    }

    private IndexQuery? ReadConcept(QueryNode.Fielded node, string text, List<string> sequence, bool isPrefix)
    {
        var kinds = ConceptKinds.Of(node.Field);
        var name = QueryFieldNames.Of(node.Field);
        if (isPrefix)
            return ReadBeginning(node, text, sequence, kinds, name);
        var concept = forms.FindId(text) ?? forms.Find(sequence, text);
        if (concept is null)
            return terms.Plain(node, new IndexQuery.Words(sequence), remark: $"“{text}” is no {name} of the vocabulary, so its words were looked for.");
        var remark = kinds is null || kinds.Contains(concept.Kind) ? null : $"“{text}” is in the vocabulary as {concept.Kind.Replace('-', ' ')}, not as {name}; it was looked for all the same.";
        return terms.Concept(node, vocabulary.Find(concept.Id)!, new IndexQuery.Concept(concept.Id, IsAlone: node.IsAlone), $"\"{text}\"", remark);
    }

    private IndexQuery? ReadBeginning(QueryNode.Fielded node, string text, List<string> sequence, IReadOnlyList<string>? kinds, string name)
    {
        var begun = forms.Beginning(sequence).Where(one => kinds?.Contains(one.Kind) ?? true).ToList();
        return begun.Count == 0
            ? terms.Plain(node, new IndexQuery.Words(sequence, IsPrefix: true), remark: $"No {name} of the vocabulary begins with “{text}”, so the beginning of a word was looked for.")
            : terms.Plain(
                node,
                IndexQuery.AnyOf([.. begun.Select(one => new IndexQuery.Concept(one.Id, IsAlone: node.IsAlone))]),
                remark: $"Read as {string.Join(", ", begun.Select(one => one.Label))}.");
    }
}
