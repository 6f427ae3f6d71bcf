namespace PsyLit.Core.SearchRecords;

/// <summary>Why a record is found now and was not then, or the other way round. The first that holds is given.</summary>
public enum ChangeCause
{
    /// <summary>It came into the library since.</summary>
    NewRecord,

    /// <summary>It is in the library no more.</summary>
    Deleted,

    /// <summary>It was found to be the same work as another and went into that.</summary>
    Merged,

    /// <summary>It had gone into another record, and was taken out again since.</summary>
    Unmerged,

    /// <summary>An import or a merge changed its text or its data.</summary>
    TextChanged,

    /// <summary>Concepts are found by another vocabulary.</summary>
    VocabularyChanged,

    /// <summary>The program reads texts or queries in another way.</summary>
    ProgramChanged,

    /// <summary>What readers add: tags, comments, notices; or a date that counts from today.</summary>
    ReadersOrDates,
}
