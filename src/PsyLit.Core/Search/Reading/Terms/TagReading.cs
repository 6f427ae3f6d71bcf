using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Understands a term with a tag of PubMed behind it. What this library's records cannot answer is said, with what was done instead.</summary>
internal sealed class TagReading(Vocabulary vocabulary, ConceptForms forms, TermReadings terms, DateOnly today)
{
    /// <summary>What to look up; null when the records cannot tell.</summary>
    public IndexQuery? Read(QueryNode.Tagged node)
    {
        var (text, isPrefix) = TermText.Of(node.Value);
        switch (node.Tag)
        {
            case QueryTag.Pmid:
                return terms.Plain(node, new IndexQuery.Identifier("pmid", text));
            case QueryTag.Pmcid:
                return terms.Plain(node, new IndexQuery.Identifier("pmcid", text.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? text.ToUpperInvariant() : "PMC" + text));
            case QueryTag.Doi:
                return terms.Plain(node, new IndexQuery.Identifier("doi", TypedIdentifier.BareDoi(text)));
            case QueryTag.Language:
                return terms.Plain(node, Languages.Query(text), "as language");
            case QueryTag.Filter:
                return new FilterReading(terms, today).Read(node, text);
        }

        if (Missing.Of(node.Tag) is { } missing)
            return terms.Unanswered(node, $"[{QueryTagNames.Of(node.Tag)}] cannot be answered: the library keeps no {missing}. The term was left out.");
        var sequence = IndexWords.Of(text);
        return sequence.Count == 0
            ? terms.Plain(node, null, remark: "There is no letter or digit in it, so it was left out.")
            : ReadWords(node, text, sequence, isPrefix);
    }

    private IndexQuery? ReadWords(QueryNode.Tagged node, string text, List<string> sequence, bool isPrefix)
    {
        var (columns, where) = TagColumns.Of(node.Tag);
        switch (node.Tag)
        {
            case QueryTag.Author or QueryTag.FirstAuthor or QueryTag.LastAuthor:
                // As PubMed does: initials may go on unless the name stands in quotation marks.
                var goesOn = isPrefix || (node.Value is QueryNode.Words && FieldReading.EndsWithInitials(sequence));
                return terms.Plain(node, new IndexQuery.Words(sequence, columns, goesOn), where);
            case QueryTag.FullAuthor:
                return terms.Plain(node, FullName(text, sequence, columns), where);
            case QueryTag.CorporateAuthor or QueryTag.Investigator or QueryTag.Editor:
                return terms.Plain(node, new IndexQuery.Words(sequence, columns, isPrefix), where, $"[{QueryTagNames.Of(node.Tag)}]: groups, investigators and editors are searched together with authors.");
            case QueryTag.Mesh or QueryTag.MeshAlone or QueryTag.MajorMesh or QueryTag.MajorMeshAlone or QueryTag.Subheading:
                return new MeshReading(vocabulary, forms, terms).Read(node, text, isPrefix);
            case QueryTag.PharmacologicalAction:
                return terms.Plain(node, new IndexQuery.Words(sequence, columns, isPrefix), where, "[pa]: the library has no list of what acts how, so the words were looked for among headings and substances.");
            case QueryTag.PublicationType:
                return terms.Plain(node, PublicationTypes.Exploded(text, isPrefix, out var below), where, below.Count == 0 ? null : $"Includes {string.Join(", ", below)}.");
            case QueryTag.PublicationTypeAlone:
                return terms.Plain(node, new IndexQuery.Words(sequence, columns, isPrefix, IsWhole: true), where);
            case QueryTag.Journal or QueryTag.Substance:
                return terms.Plain(node, new IndexQuery.Words(sequence, columns, isPrefix, IsWhole: true), where);
            case QueryTag.AuthorIdentifier:
                return terms.Plain(node, new IndexQuery.Words(Number(text, sequence), columns, isPrefix, IsWhole: true), where);
            case QueryTag.ArticleIdentifier or QueryTag.Location when TypedIdentifier.Read(text, out _) is { Scheme: "doi" } doi:
                return terms.Plain(node, doi);
            case QueryTag.SecondarySource:
                // "clinicaltrials.gov/nct03866174": PubMed names the registry too.
                return terms.Plain(node, new IndexQuery.Words(Number(text, sequence), columns, isPrefix), where);
            default:
                return terms.Plain(node, new IndexQuery.Words(sequence, columns, isPrefix), where, concept: isPrefix ? null : ConceptOf(node, text, sequence));
        }
    }

    // Behind the address or registry that a number is written with.
    private static List<string> Number(string text, List<string> sequence) => IndexWords.Of(text[(text.LastIndexOf('/') + 1)..]) is { Count: > 0 } number ? number : sequence;

    private Concept? ConceptOf(QueryNode.Tagged node, string text, List<string> sequence) =>
        node.Tag is QueryTag.TitleAbstract or QueryTag.Title or QueryTag.Abstract or QueryTag.TextWord or QueryTag.All or QueryTag.OtherTerm
            ? forms.Find(sequence, text)
            : null;

    // "Carhart-Harris, Robin L" and "Robin L Carhart-Harris".
    private static IndexQuery FullName(string text, List<string> sequence, IndexColumns columns)
    {
        var asTyped = new IndexQuery.Words(sequence, columns, IsPrefix: true);
        var last = text.LastIndexOf(' ');
        if (text.Contains(',') || last < 0)
            return asTyped;
        var family = IndexWords.Of(text[(last + 1)..]);
        return family.Count == 0 || family.Count == sequence.Count
            ? asTyped
            : new IndexQuery.Any([asTyped, new IndexQuery.Words([.. family, .. IndexWords.Of(text[..last])], columns, IsPrefix: true)]);
    }
}
