using PsyLit.Core.Accounts;

namespace PsyLit.Core.SavedSearches;

/// <summary>A search that somebody keeps under a name, to see what has come into the library for it since the last look.</summary>
public sealed class SavedSearch
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>The name its owner gave it, at most <see cref="SavedSearchList.MaxNameLength"/> characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>The query as typed; lines of a search history that it named stand in it.</summary>
    public string Text { get; set; } = "";

    /// <summary>Facet values chosen, as <see cref="SearchState"/> writes them.</summary>
    public IReadOnlyList<string> Filters { get; set; } = [];

    /// <summary>The order, as <see cref="SearchState"/> writes it; null for the usual one.</summary>
    public string? Sort { get; set; }

    /// <summary>The largest number an article had at the last look: what came into the library since has a larger one.</summary>
    /// <remarks>Numbers of articles only grow and are never used again, so that no clock and no second of an import matters.</remarks>
    public long SeenUpTo { get; set; }

    public DateTime SavedAt { get; set; }

    /// <summary>When its owner last looked.</summary>
    public DateTime LookedAt { get; set; }

    /// <summary>When it was deleted; null while it stands. It can be brought back for <see cref="SavedSearchList.DeletedKeptFor"/>.</summary>
    public DateTime? DeletedAt { get; set; }
}
