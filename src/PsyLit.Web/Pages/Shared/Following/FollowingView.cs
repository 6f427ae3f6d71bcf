namespace PsyLit.Web.Pages.Shared.Following;

/// <summary>How far searches have followed a change of many records; shown by <c>_Following.cshtml</c>, on a page with <c>follow.js</c>.</summary>
/// <param name="Left">Records that still wait; with none left nothing is shown.</param>
/// <param name="Total">Records that the page is about.</param>
public sealed record FollowingView(int Left, int Total);
