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
            return terms.Plain(node, new IndexQuery.Words(IndexWords.Of(MeshQualifiers.Name(text)), columns, isPrefix), "MeSH qualifiers and headings");
        var slash = text.LastIndexOf('/');
        var qualifier = slash > 0 ? MeshQualifiers.Name(text[(slash + 1)..].Trim()) : null;
        var heading = slash > 0 ? text[..slash] : text;
        var words = new IndexQuery.Words([.. IndexWords.Of(heading), .. IndexWords.Of(qualifier ?? "")], columns, isPrefix);
        if (node.Tag is QueryTag.MeshAlone or QueryTag.MajorMeshAlone || isPrefix)
            return terms.Plain(node, words, where);
        return Explode(node, heading, qualifier, words, where);
    }

    private IndexQuery? Explode(QueryNode.Tagged node, string heading, string? qualifier, IndexQuery.Words words, string where)
    {
        var concept = forms.Find(heading);
        var below = concept is null ? [] : vocabulary.DescendantsOf(concept.Id);
        // A main topic or a qualifier belongs to one heading; that a concept below is named elsewhere says nothing of it.
        if (qualifier is not null || node.Tag == QueryTag.MajorMesh || concept is null)
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
