namespace PsyLit.Core.Notifications.Matching;

/// <summary>
/// What a watched concept, tag or search is known to find, so that nobody is told of a record twice: those that matched when it was first
/// watched, and those found since.
/// </summary>
/// <remarks>Can be made anew: a topic without one begins with what matches then, and nobody is told of that.</remarks>
public sealed class KnownMatches
{
    public WatchKind Kind { get; set; }

    /// <summary>Which one, as <see cref="Watch.Key"/>.</summary>
    public string Key { get; set; } = "";

    /// <summary>When it was last looked up.</summary>
    public DateTime LookedAt { get; set; }

    /// <summary>The stamps of the parts of the index that were looked at: what changes is always in another one.</summary>
    public string Segments { get; set; } = "";

    /// <summary>The fingerprint of the vocabulary that it was read with: with another one it may mean more.</summary>
    public string Vocabulary { get; set; } = "";

    /// <summary>The numbers of the records, as <see cref="ArticleRuns"/> packs them. None ever leaves: what comes back is no news.</summary>
    public byte[] Runs { get; set; } = [];
}
