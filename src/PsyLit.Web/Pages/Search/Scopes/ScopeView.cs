namespace PsyLit.Web.Pages.Search.Scopes;

/// <summary>The switch between what can be searched.</summary>
/// <param name="Text">The query, which both have in common.</param>
/// <param name="Records">How many records match; null when nobody could say.</param>
/// <param name="Comments">How many comments match; null when nobody could say.</param>
/// <param name="IsComments">True on the page of comments.</param>
public sealed record ScopeView(string Text, int? Records, int? Comments, bool IsComments)
{
    /// <summary>The same query among comments.</summary>
    public string CommentsAddress => "/search/comments" + Query;

    /// <summary>The same query among records.</summary>
    public string RecordsAddress => "/search" + Query;

    private QueryString Query => Text.Length == 0 ? QueryString.Empty : QueryString.Create("q", Text);
}
