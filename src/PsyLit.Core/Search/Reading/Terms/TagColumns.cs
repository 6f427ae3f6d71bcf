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
        QueryTag.TitleAbstract => (IndexColumns.Title | IndexColumns.Abstract | IndexColumns.Keywords, "title, abstract and authors’ keywords"),
        QueryTag.Title => (IndexColumns.Title, "title"),
        QueryTag.Abstract => (IndexColumns.Abstract, "abstract"),
        QueryTag.TextWord => (Subjects, "title, abstract, summary, keywords, MeSH, substances, publication types and registrations"),
        QueryTag.OtherTerm => (IndexColumns.Keywords, "authors’ keywords"),
        QueryTag.Affiliation => (IndexColumns.Affiliations, "where the authors work"),
        QueryTag.Author or QueryTag.FullAuthor or QueryTag.CorporateAuthor or QueryTag.Investigator or QueryTag.Editor => (IndexColumns.Authors, "authors"),
        QueryTag.FirstAuthor => (IndexColumns.FirstAuthor, "first author"),
        QueryTag.LastAuthor => (IndexColumns.LastAuthor, "last author"),
        QueryTag.Journal => (IndexColumns.Journal, "journal"),
        QueryTag.Mesh or QueryTag.MeshAlone or QueryTag.Subheading => (IndexColumns.Mesh, "MeSH headings"),
        QueryTag.MajorMesh or QueryTag.MajorMeshAlone => (IndexColumns.MajorMesh, "MeSH headings that are main topics"),
        QueryTag.Substance => (IndexColumns.Substances, "substances"),
        QueryTag.PharmacologicalAction => (IndexColumns.Mesh | IndexColumns.Substances, "MeSH headings and substances"),
        QueryTag.PublicationType or QueryTag.PublicationTypeAlone => (IndexColumns.PublicationTypes, "publication types"),
        QueryTag.AuthorIdentifier => (IndexColumns.Registrations, "authors’ ORCID iDs"),
        QueryTag.SecondarySource or QueryTag.ArticleIdentifier or QueryTag.Location => (IndexColumns.Registrations, "registrations and identifiers"),
        _ => (IndexColumns.AllTexts | IndexColumns.PublicationTypes | IndexColumns.Affiliations, "all texts"),
    };
}
