using PsyLit.Core.SearchRecords;
using PsyLit.Core.SearchRecords.Reporting;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>A search of record for programs.</summary>
public sealed record SearchRecordAnswer
{
    public required string Address { get; init; }

    public required string Title { get; init; }

    public string? Note { get; init; }

    public string? Maker { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>As typed.</summary>
    public required string Strategy { get; init; }

    /// <summary>As read.</summary>
    public required string NormalForm { get; init; }

    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>Null while it stands.</summary>
    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawnReason { get; init; }

    public required IReadOnlyList<RecordedLine> Lines { get; init; }

    public required IReadOnlyList<RecordedTerm> Terms { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public required int LibrarySize { get; init; }

    public required IReadOnlyList<RecordedSource> Sources { get; init; }

    public required string Vocabulary { get; init; }

    public required string Program { get; init; }

    public required int Index { get; init; }

    /// <summary>The items of PRISMA-S.</summary>
    public required IReadOnlyList<ReportItem> Report { get; init; }

    public required int Total { get; init; }

    /// <summary>Numbers of the records found.</summary>
    public required IReadOnlyList<long> Records { get; init; }

    public static SearchRecordAnswer Of(SearchRecord record, string site)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new SearchRecordAnswer
        {
            Address = $"{site}/search-records/{record.Id}",
            Title = record.Title,
            Note = record.Note,
            Maker = record.Account?.UserName,
            MadeAt = record.MadeAt,
            Strategy = record.Text,
            NormalForm = record.NormalForm,
            Limits = record.Limits,
            WithdrawnAt = record.WithdrawnAt,
            WithdrawnReason = record.WithdrawnReason,
            Lines = record.Lines,
            Terms = record.Terms,
            Remarks = record.Remarks,
            LibrarySize = record.LibrarySize,
            Sources = record.Sources,
            Vocabulary = record.VocabularyFingerprint,
            Program = record.ProgramVersion,
            Index = record.IndexLayout,
            Report = PrismaReport.Of(record, site),
            Total = record.Total,
            Records = record.ArticleIds,
        };
    }
}
