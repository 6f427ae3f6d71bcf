using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Where a tag of PubMed looks in this library's index.</summary>
internal static class TagColumns
{
    private const IndexColumns Subjects =
        IndexColumns.Title | IndexColumns.Body | IndexColumns.Keywords | IndexColumns.Mesh | IndexColumns.Substances | IndexColumns.PublicationTypes | IndexColumns.Registrations;

    /// <summary>The columns and their names for readers; for a tag that looks in none, all texts.</summary>
    public static (IndexColumns Columns, string Where) Of(QueryTag tag) => tag switch
    {
        QueryTag.TitleAbstract => (IndexColumns.Title | IndexColumns.Abstract | IndexColumns.Keywords, "in title, abstract and authors’ keywords"),
        QueryTag.Title => (IndexColumns.Title, "in title"),
        QueryTag.Abstract => (IndexColumns.Abstract, "in abstract"),
        QueryTag.TextWord => (Subjects, "in title, abstract, summary, keywords, MeSH, substances, publication types and registrations"),
        QueryTag.OtherTerm => (IndexColumns.Keywords, "in authors’ keywords"),
        QueryTag.Affiliation => (IndexColumns.Affiliations, "in affiliations"),
        QueryTag.Author or QueryTag.FullAuthor or QueryTag.CorporateAuthor or QueryTag.Investigator or QueryTag.Editor => (IndexColumns.Authors, "among authors"),
        QueryTag.FirstAuthor => (IndexColumns.FirstAuthor, "as first author"),
        QueryTag.LastAuthor => (IndexColumns.LastAuthor, "as last author"),
        QueryTag.Journal => (IndexColumns.Journal, "in journal"),
        QueryTag.Mesh or QueryTag.MeshAlone or QueryTag.Subheading => (IndexColumns.Mesh, "in MeSH headings"),
        QueryTag.MajorMesh or QueryTag.MajorMeshAlone => (IndexColumns.MajorMesh, "in MeSH headings that are main topics"),
        QueryTag.Substance => (IndexColumns.Substances, "in substances"),
        QueryTag.PharmacologicalAction => (IndexColumns.Mesh | IndexColumns.Substances, "in MeSH headings and substances"),
        QueryTag.PublicationType or QueryTag.PublicationTypeAlone => (IndexColumns.PublicationTypes, "in publication types"),
        QueryTag.AuthorIdentifier => (IndexColumns.Registrations, "in authors’ ORCID iDs"),
        QueryTag.SecondarySource or QueryTag.ArticleIdentifier or QueryTag.Location => (IndexColumns.Registrations, "in registrations and identifiers"),
        _ => (IndexColumns.AllTexts | IndexColumns.PublicationTypes | IndexColumns.Affiliations, "in all texts"),
    };
}
