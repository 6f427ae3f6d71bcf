namespace PsyLit.Formats.Records;

/// <summary>What a contributor did, with the names that CSL uses.</summary>
public enum ContributorRole
{
    Author,
    Editor,
    Translator,
    SeriesEditor,

    /// <summary>PubMed's collaborators ("investigators") listed under a group author.</summary>
    Collaborator,
    Other,
}
