using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.Shared.Differences;

namespace PsyLit.Web.Pages.Shared.Rewording;

/// <summary>A text that was saved by two people, or in two tabs, from the same beginning; shown by <c>_Conflict.cshtml</c> within its form.</summary>
/// <param name="Origin">What both began from; null when that is not known.</param>
/// <param name="Saved">What stands saved.</param>
/// <param name="Mine">What was to be saved.</param>
public sealed record TextConflict(string? Origin, string Saved, string Mine)
{
    private readonly WordDiff diff = WordDiff.Of(Saved, Mine);

    /// <summary>What the box begins with.</summary>
    public ThreeWayText Proposal { get; } = ThreeWayText.Of(Origin, Saved, Mine);

    /// <summary>Words of <see cref="Saved"/> that are not in <see cref="Mine"/>.</summary>
    public IReadOnlyList<SearchMark> SavedMarks => diff.First;

    /// <summary>Words of <see cref="Mine"/> that are not in <see cref="Saved"/>.</summary>
    public IReadOnlyList<SearchMark> MineMarks => diff.Second;
}
