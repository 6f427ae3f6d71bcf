using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>What PubMed can search and this library does not keep, or not where it can be searched.</summary>
internal static class Missing
{
    /// <summary>What is missing, to stand behind "keeps no"; null when the tag can be answered.</summary>
    public static string? Of(QueryTag tag) => tag switch
    {
        QueryTag.Grant => "grant numbers",
        QueryTag.ConflictOfInterest => "statements of interests",
        QueryTag.RegistryNumber => "index of registry numbers; write the substance's name with [nm]",
        QueryTag.Volume => "index of volumes",
        QueryTag.Issue => "index of issues",
        QueryTag.Pages => "index of pages",
        QueryTag.PersonalSubject => "list of persons whom works are about",
        QueryTag.Book => "index of book titles apart from journals; write journal: instead",
        QueryTag.Publisher => "index of publishers",
        QueryTag.Place => "places of publication",
        QueryTag.Isbn => "index of ISBNs",
        QueryTag.NlmIdentifier => "journal numbers of NLM; write the journal's name with [ta]",
        QueryTag.Note => "index of comments yet; has:comments finds records with some",
        QueryTag.Stance => "stances yet",
        _ => null,
    };
}
