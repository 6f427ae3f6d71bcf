namespace PsyLit.Core.Tags.Organising;

/// <summary>What a curator did to a tag.</summary>
public enum TagChangeKind
{
    Renamed,

    /// <summary>Put into another tag.</summary>
    Merged,
    Coloured,
    SynonymAdded,
    SynonymRemoved,

    /// <summary>Taken off all records; it waits in the trash.</summary>
    Removed,
}
