namespace PsyLit.Formats.Records;

/// <summary>The relations that PubMed records under "CommentsCorrections", and a plain note.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum NoticeKind
{
    /// <summary>A remark without a fixed meaning.</summary>
    Note = 0,
    RetractionIn = 1,
    RetractionOf = 2,
    ExpressionOfConcernIn = 3,
    ExpressionOfConcernFor = 4,
    ErratumIn = 5,
    ErratumFor = 6,
    CorrectedAndRepublishedIn = 7,
    CorrectedAndRepublishedFrom = 8,
    UpdateIn = 9,
    UpdateOf = 10,
    CommentIn = 11,
    CommentOn = 12,
    PreprintOf = 13,
    PreprintIn = 14,
    Other = 15,

    /// <summary>The source this record came from has withdrawn it; the record itself stays.</summary>
    Withdrawn = 16,
}
