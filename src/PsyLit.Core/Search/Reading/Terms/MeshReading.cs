using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Understands MeSH headings and qualifiers.</summary>
/// <remarks>
/// PubMed includes all headings below one in MeSH's tree. The tree is not here: where the heading names a concept of the vocabulary, that
/// concept's narrower ones take its place, as far as keywords and headings name them.
/// </remarks>
internal sealed class MeshReading(Vocabulary vocabulary, ConceptForms forms, TermReadings terms)
{
    public IndexQuery? Read(QueryNode.Tagged node, string text, bool isPrefix)
    {
        var (columns, where) = TagColumns.Of(node.Tag);
        if (node.Tag == QueryTag.Subheading)
            return terms.Plain(node, Whole(MeshQualifiers.Name(text), columns, isPrefix), "in MeSH qualifiers");
        var slash = text.LastIndexOf('/');
        var heading = slash > 0 ? text[..slash] : text;
        var words = Whole(heading, columns, isPrefix && slash <= 0);
        if (words is null)
            return terms.Plain(node, null, remark: "There is no letter or digit in it, so it was left out.");
        if (slash > 0 && Whole(MeshQualifiers.Name(text[(slash + 1)..].Trim()), IndexColumns.Mesh, isPrefix) is { } qualifier)
        {
            return terms.Plain(
                node, new IndexQuery.All([words, qualifier]), where, "Heading and qualifier were looked for on the same record; whether one stands behind the other is not indexed.");
        }

        return node.Tag is QueryTag.MeshAlone or QueryTag.MajorMeshAlone || isPrefix ? terms.Plain(node, words, where) : Explode(node, heading, words, where);
    }

    private static IndexQuery.Words? Whole(string text, IndexColumns columns, bool isPrefix) =>
        IndexWords.Of(text) is { Count: > 0 } words ? new IndexQuery.Words(words, columns, isPrefix, IsWhole: true) : null;

    private IndexQuery? Explode(QueryNode.Tagged node, string heading, IndexQuery.Words words, string where)
    {
        var concept = forms.Find(heading);
        var below = concept is null ? [] : vocabulary.DescendantsOf(concept.Id);
        // That a concept below is named somewhere does not make it a main topic.
        if (node.Tag == QueryTag.MajorMesh || concept is null)
            return terms.Plain(node, words, where, "MeSH’s tree is not here, so this heading was searched without those below it.", concept);
        if (below.Count == 0)
            return terms.Plain(node, words, where, null, concept);
        var named = string.Join(", ", below.Take(3).Select(one => one.Label)) + (below.Count > 3 ? $" and {below.Count - 3} more" : "");
        return terms.Plain(
            node,
            new IndexQuery.Any([words, new IndexQuery.Concept(concept.Id, IndexColumns.OtherConcepts)]),
            where,
            $"MeSH’s tree is not here. The heading names {concept.Label} in the vocabulary, so headings and keywords that name what is below it count too: {named}. With [mh:noexp] they do not.",
            concept);
    }
}
