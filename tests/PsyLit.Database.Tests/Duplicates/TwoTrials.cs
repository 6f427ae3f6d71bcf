using PsyLit.Database.Tests.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Duplicates;

/// <summary>A library of two records of one trial, which came from two sources.</summary>
internal static class TwoTrials
{
    public static CitationRecord Kept { get; } = Records.Trial with { Pmid = "1001", Doi = "10.1000/kept" };

    public static CitationRecord Merged { get; } = Records.Trial with
    {
        Pmid = "1002",
        Doi = "10.1000/gone",
        Title = "Psilocybin versus placebo tea in invented patients with a depression",
        Summary = "Tea did nothing.",
        Source = "Zotero",
        Keywords = [new Keyword(KeywordKind.Author, "teapots")],
        Notices = [new Notice(NoticeKind.ErratumIn, "J Invent Med 2025", "77")],
    };

    public static async Task<TemporaryLibrary> OpenAsync()
    {
        var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Kept);
        await library.ImportAsync(Merged);
        return library;
    }
}
