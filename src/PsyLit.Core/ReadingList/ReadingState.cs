namespace PsyLit.Core.ReadingList;

/// <summary>How far somebody has come with a record on their reading list.</summary>
public enum ReadingState
{
    /// <summary>To be read.</summary>
    Unread,

    /// <summary>Begun.</summary>
    Reading,

    /// <summary>Done.</summary>
    Read,
}
