namespace PsyLit.Core.Notifications;

/// <summary>What can be watched.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum WatchKind
{
    /// <summary>A record and all that is said on it; the key is its number.</summary>
    Record = 0,

    /// <summary>A comment with all below it, <c>comment/12</c>, or an annotation with its answers, <c>annotation/7</c>.</summary>
    Thread = 1,

    /// <summary>Records that carry a tag, and what is said on them; the key is its number, which stays when it is renamed.</summary>
    Tag = 2,

    /// <summary>Records that come to name a concept, new or changed, and what is said that names it or something below it; the key is its id.</summary>
    Concept = 3,

    /// <summary>Records that come to match one's own saved search, new or changed; the key is its number.</summary>
    Search = 4,

    /// <summary>What a person writes; the key is the number of their account.</summary>
    Person = 5,

    /// <summary>What happens in a group of one's own; the key is its number.</summary>
    Group = 6,
}
