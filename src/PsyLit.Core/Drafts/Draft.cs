using PsyLit.Core.Accounts;

namespace PsyLit.Core.Drafts;

/// <summary>What somebody has typed into a form and not posted yet. Nobody else ever sees it; no search, feed or count knows of it.</summary>
public sealed class Draft
{
    /// <summary>A random number made where the text was typed.</summary>
    public Guid Id { get; set; }

    /// <summary>Who types.</summary>
    public long AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>What it is to become, see <see cref="DraftKey"/>.</summary>
    public string Key { get; set; } = "";

    /// <summary>The local address of the page with the form.</summary>
    public string Address { get; set; } = "/";

    /// <summary>The text as typed: 1 to <see cref="KeptDrafts.MaxLength"/> characters.</summary>
    public string Text { get; set; } = "";

    /// <summary>For a text that is changed: which wording of it the writer began from, as its form says it. Null for a new one.</summary>
    public string? Version { get; set; }

    /// <summary>How often it was saved: who saves says which one they have seen, so that no tab overwrites another's words.</summary>
    public int Saves { get; set; }

    public DateTime SavedAt { get; set; }

    /// <summary>When its writer put it away; null while it waits. It can be brought back for <see cref="KeptDrafts.KeptFor"/>.</summary>
    public DateTime? DiscardedAt { get; set; }
}
